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
    languages: h('tbody'), verdicts: h('tbody'), reasons: h('tbody'), kinds: h('tbody'), modes: h('tbody') };
  const plot = h('div', { class: 'plot', role: 'img', 'aria-label': 'Articles and enriched articles a second over three minutes' });
  const rowsOf = (body, ...heads) => h('table', {}, h('thead', {}, h('tr', {}, heads.map((head, i) =>
    h('th', { scope: 'col', class: i > 0 && i === heads.length - 1 ? 'n' : null }, head)))), body);
  const table = (title, body, ...heads) => h('section', { class: 'card' }, h('h2', {}, title), rowsOf(body, ...heads));
  main.append(h('h1', { class: 'hidden' }, 'Overview'), screen.gaps, screen.flow, screen.figures,
    h('div', { class: 'grid columns' },
      h('section', { class: 'card chart' }, h('h2', {}, 'Articles a second', h('span', { class: 'key' }, 'received and clean'), h('span', { class: 'key strong' }, 'enriched')), plot),
      table('Languages, 24 h', screen.languages, 'Language', 'Articles'),
      table('Sources, 24 h', screen.sources, 'Source', 'Last', 'Articles'),
      h('section', { class: 'card chart' }, h('h2', {}, 'Topics, 24 h'), rowsOf(screen.topics, 'Topic', 'By hour', 'Articles')),
      h('section', { class: 'card' }, h('h2', {}, 'Verdicts, 24 h'), rowsOf(screen.verdicts, 'Relation', 'Articles'), rowsOf(screen.reasons, 'Dead letters', 'Records')),
      h('section', { class: 'card' }, h('h2', {}, 'Events, 24 h'), rowsOf(screen.kinds, 'Kind', 'Reports'), rowsOf(screen.modes, 'Standing', 'Reports'))));
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
  const resize = new ResizeObserver(() => chart.setSize({ width: plot.clientWidth, height: plot.clientHeight }));
  resize.observe(plot);
  return () => { source.close(); resize.disconnect(); chart.destroy(); };
}

function draw(plot) {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  const axis = { stroke: colour('--soft'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, font: '12px "Khabar Sans"' };
  return new uPlot({ width: plot.clientWidth || 600, height: plot.clientHeight || 200, cursor: { show: false }, legend: { show: false }, scales: { y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] } },
    axes: [{ ...axis, size: 28, splits: (_, __, from, to) => [0, 1, 2, 3].map(n => to - 60 * (3 - n)).filter(at => at >= from - 5), values: (_, at) => at.map((one, i) => i === at.length - 1 ? 'now' : `${at.length - 1 - i} min`) },
      { ...axis, size: 36 }],
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
  sources(screen.sources, seen);
  const topics = rows(seen.topics, 9);
  screen.topics.replaceChildren(...topics.map(row => h('tr', {}, h('th', { scope: 'row' }, h('a', { href: `/topics/${row.name}` }, about.topics[row.name]?.en ?? row.name)),
    h('td', {}, spark(row.series.counts, `${row.sum} articles in 24 hours`)), h('td', { class: 'n' }, number(row.sum)))));
  for (const [body, counts, atMost] of [[screen.verdicts, seen.relations, 5], [screen.reasons, seen.reasons, 3], [screen.kinds, seen.kinds, 4], [screen.modes, seen.modes, 3]]) {
    const all = rows(counts, atMost);
    body.replaceChildren(...all.map(row => {
      const bar = h('span', { class: 'bar', 'aria-hidden': 'true' });
      bar.style.inlineSize = `${Math.max(2, 100 * row.sum / most(all))}%`;
      return h('tr', {}, h('th', { scope: 'row' }, lower(row.name), bar), h('td', { class: 'n' }, number(row.sum)));
    }));
  }
}

/** Those that have fallen silent first, then those that bring most. */
function sources(body, seen) {
  const silent = seen.silent.slice(0, 3);
  const speaking = rows(seen.sources, 20).filter(row => !silent.some(one => one.source === row.name)).slice(0, 7 - silent.length);
  const name = source => h('th', { scope: 'row' }, h('a', { href: `/search?source=${encodeURIComponent(source)}` }, source));
  body.replaceChildren(...silent.map(one => h('tr', {}, name(one.source), h('td', { colspan: 2 }, h('span', { class: 'tag warn' }, `silent for ${ago(one.last, seen.at)}`)))),
    ...speaking.map(row => h('tr', {}, name(row.name), h('td', { class: 'soft' }, `${ago(row.series.last, seen.at)} ago`), h('td', { class: 'n' }, number(row.sum)))));
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
