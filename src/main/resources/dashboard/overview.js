import uPlot from '/webjars/uplot/1.6.30/dist/uPlot.esm.js';
import { ago, h, lacks, language, lower, number, spark, total } from '/assets/dom.js';

const rows = (counts, most = 9) => Object.entries(counts.values)
  .map(([name, series]) => ({ name, series, sum: total(series) }))
  .sort((a, b) => b.sum - a.sum || a.name.localeCompare(b.name)).slice(0, most);
const sum = (counts, but = () => true) => Object.entries(counts.values)
  .filter(([name]) => but(name)).reduce((all, [, series]) => all + total(series), 0);

/** Draws the overview and keeps it up to date; returns what stops it. */
export function overview(main, about, state) {
  const screen = { gaps: h('div'), flow: h('section', { class: 'card flow', 'aria-label': 'Flow' }),
    figures: h('section', { class: 'grid figures', 'aria-label': 'Figures' }), topics: h('tbody'), sources: h('tbody'),
    languages: h('tbody'), verdicts: h('tbody'), kinds: h('tbody') };
  const plot = h('div', { class: 'plot', role: 'img', 'aria-label': 'Articles and enriched articles a second over three minutes' });
  const table = (title, body, ...heads) => h('section', { class: 'card' }, h('h2', {}, title),
    h('table', {}, h('thead', {}, h('tr', {}, heads.map((head, i) => h('th', { scope: 'col', class: i > 0 && i === heads.length - 1 ? 'n' : null }, head)))), body));
  main.append(h('h1', { class: 'hidden' }, 'Overview'), screen.gaps, screen.flow, screen.figures,
    h('div', { class: 'grid columns' },
      h('section', { class: 'card chart' }, h('h2', {}, 'Articles a second, last three minutes: received and clean, enriched'), plot),
      table('Languages, 24 h', screen.languages, 'Language', 'Articles'),
      table('Sources, 24 h', screen.sources, 'Source', 'Last', 'Articles'),
      h('div', { class: 'chart' }, table('Topics, 24 h', screen.topics, 'Topic', 'By hour', 'Articles')),
      table('Verdicts, 24 h', screen.verdicts, 'Relation', 'Articles'),
      table('Events, 24 h', screen.kinds, 'Kind', 'Reports')));
  const chart = draw(plot);
  const source = new EventSource('/v1/overview/stream');
  source.addEventListener('overview', message => {
    const seen = JSON.parse(message.data);
    show(screen, seen, about);
    if (seen.flow) {
      const [articles, enriched] = seen.flow;
      const at = articles.counts.map((_, i) => (articles.from + i * articles.bucket) / 1000);
      chart.setData([at, articles.counts.map(n => n * 1000 / articles.bucket), enriched.counts.map(n => n * 1000 / articles.bucket)]);
    }
    state.textContent = 'live';
    main.dataset.at = seen.at;
  });
  source.addEventListener('error', () => { state.textContent = 'connecting …'; });
  const resize = new ResizeObserver(() => chart.setSize({ width: plot.clientWidth, height: 150 }));
  resize.observe(plot);
  return () => { source.close(); resize.disconnect(); chart.destroy(); };
}

function draw(plot) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const axis = { stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, font: '12px "Khabar Sans"' };
  return new uPlot({ width: plot.clientWidth || 600, height: 150, cursor: { show: false }, legend: { show: false }, scales: { y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] } },
    axes: [axis, { ...axis, size: 44 }],
    series: [{}, { stroke: colour('--soft'), width: 1.5, points: { show: false } }, { stroke: colour('--accent'), width: 2, fill: `${colour('--accent')}22`, points: { show: false } }] },
  [[], [], []], plot);
}

function show(screen, seen, about) {
  screen.gaps.replaceChildren(...[lacks(seen.gaps)].filter(Boolean));
  flow(screen.flow, seen);
  if (!seen.topics) return;
  figures(screen.figures, seen);
  const most = all => Math.max(1, ...all.map(row => row.sum));
  const languages = rows(seen.languages, 7);
  screen.languages.replaceChildren(...languages.map(row => h('tr', {}, h('th', { scope: 'row' }, h('a', { href: `/search?language=${row.name}` }, language(row.name))),
    h('td', { class: 'n' }, number(row.sum)))));
  screen.sources.replaceChildren(...rows(seen.sources, 7).map(row => {
    const silent = seen.at - row.series.last > Math.max(3600000, 6 * 86400000 / row.sum);
    return h('tr', {}, h('th', { scope: 'row' }, h('a', { href: `/search?source=${encodeURIComponent(row.name)}` }, row.name)),
      h('td', {}, h('span', { class: silent ? 'tag warn' : 'soft' }, (silent ? 'silent for ' : '') + ago(row.series.last, seen.at))), h('td', { class: 'n' }, number(row.sum)));
  }));
  const topics = rows(seen.topics, 8);
  screen.topics.replaceChildren(...topics.map(row => h('tr', {}, h('th', { scope: 'row' }, h('a', { href: `/topics/${row.name}` }, about.topics[row.name]?.en ?? row.name)),
    h('td', {}, spark(row.series.counts, `${row.sum} articles in 24 hours`)), h('td', { class: 'n' }, number(row.sum)))));
  for (const [body, counts] of [[screen.verdicts, seen.relations], [screen.kinds, seen.kinds]]) {
    const all = rows(counts, 8);
    body.replaceChildren(...all.map(row => {
      const bar = h('span', { class: 'bar', 'aria-hidden': 'true' });
      bar.style.inlineSize = `${Math.max(2, 100 * row.sum / most(all))}%`;
      return h('tr', {}, h('th', { scope: 'row' }, lower(row.name), bar), h('td', { class: 'n' }, number(row.sum)));
    }));
  }
}

function flow(row, seen) {
  const behind = Object.fromEntries(seen.backlog.map(one => [one.application, one]));
  const step = name => {
    const backlog = behind[name];
    const said = !backlog ? 'starting' : backlog.stalled ? 'stands still' : backlog.records === 0 ? 'nothing waits'
      : `${number(backlog.records)} wait`;
    return h('a', { class: 'step', href: `/stages/${name}` }, h('span', { class: 'name' }, name), h('small', {}, said));
  };
  const rate = (shelf, name) => h('div', {}, h('b', {}, number(seen.rates[shelf])), h('small', {}, `${name}/s`));
  const parts = [step('intake'), rate('articles', 'articles'), step('dedup'), rate('verdicts', 'verdicts'), step('enrich'),
    rate('enriched', 'enriched'), rate('events', 'events'), rate('dead-letters', 'dead letters'), step('query')];
  const focused = row.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  row.replaceChildren(...parts);
  if (focused) row.querySelector(`a[href="${focused}"]`)?.focus();
}

function figures(row, seen) {
  const figure = (name, value, unit, bad) => h('div', { class: `card figure${bad ? ' bad' : ''}` }, h('h2', {}, name), h('b', {}, value, ' ', h('small', {}, unit)));
  const behind = seen.backlog.filter(one => one.application !== 'query');
  const seconds = behind.length === 0 || behind.some(one => one.records > 0 && one.seconds === null) ? null : Math.max(...behind.map(one => one.seconds));
  const decided = sum(seen.relations);
  const copies = sum(seen.relations, name => name === 'DUPLICATE');
  const dead = sum(seen.reasons);
  row.replaceChildren(
    figure('Backlog', seconds === null ? '> 10 min' : number(seconds), seconds === null ? '' : 's', seconds === null || seconds > 60),
    figure('Receipt to enriched', seen.latency ? number(seen.latency.p50 / 1000) : '–', seen.latency ? `s, p99 ${number(seen.latency.p99 / 1000)} s` : 'nothing lately'),
    figure('Articles, 24 h', number(sum(seen.sources)), ''),
    figure('Duplicates, 24 h', decided ? number(100 * copies / decided) : '–', decided ? `% · ${number(copies)}` : ''),
    h('a', { class: `card figure${dead ? ' bad' : ''}`, href: '/dead-letters' }, h('h2', {}, 'Dead letters, 24 h'), h('b', {}, number(dead))));
}
