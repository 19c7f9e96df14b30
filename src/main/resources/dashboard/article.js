import { ask, h, lacks, language, lower, marked, number, spoken, time } from '/assets/dom.js';

/** An article's whole way: raw, cleaned, verdict and copies, enrichment, events. */
export async function article(main, about, id) {
  const way = await ask(`/v1/articles/${id}`);
  const enriched = way.enriched[0]?.value;
  const told = enriched?.article ?? way.versions[0]?.value;
  const verdict = way.verdicts[0]?.value;
  const code = enriched?.language.code ?? told?.languageHint;
  main.append(...[lacks(way.gaps)].filter(Boolean));
  if (!told) {
    main.append(h('h1', { dir: 'auto' }, verdict.title), h('p', {}, 'Its text is no longer retained.'), decided(verdict));
    return;
  }
  const left = h('div', {}, text(told, enriched, code), removed(told, code), raw(told), copiesOf(id, told));
  main.append(h('div', { class: 'way' }, left, h('aside', { 'aria-label': 'What is said of it' }, facts(told, enriched), decided(verdict),
    ...(enriched ? [topics(enriched, about), events(enriched), quotes(enriched), entities(enriched)] : []))));
}

/** What can be marked in a text, by name. */
const MARKS = {
  topics: enriched => enriched.topics.flatMap(one => one.evidence.map(e => ({ ...e.at, title: `${one.topic}: ${e.rule}` }))),
  events: enriched => enriched.events.flatMap(one => one.evidence.map(e => ({ ...e, title: one.summary }))),
  quotes: enriched => enriched.quotes.map(one => ({ ...one.quote, title: one.speakerName ?? 'speaker left open' })),
  names: enriched => enriched.entities.flatMap(one => one.mentions.map(e => ({ ...e, title: `${one.name}, ${lower(one.kind)}` }))),
};

/** The text itself, with what speaks for one kind of claim marked; which one is chosen above it. */
function text(told, enriched, code) {
  const box = h('div', { class: 'prose', ...spoken(code) });
  const draw = kind => {
    const evidence = enriched && kind ? MARKS[kind](enriched) : [];
    box.replaceChildren(h('h1', {}, marked(told.title || '(no title)', evidence.filter(one => one.part === 'TITLE'))),
      ...paragraphs(told.body, evidence.filter(one => one.part === 'BODY')));
  };
  const kinds = enriched ? Object.keys(MARKS).filter(kind => MARKS[kind](enriched).length > 0) : [];
  draw(kinds[0]);
  if (kinds.length === 0) return h('div', { class: 'card' }, box);
  return h('div', { class: 'card' }, h('fieldset', { class: 'choice' }, h('legend', {}, 'Marked in the text'), kinds.map((kind, i) =>
    h('label', {}, h('input', { type: 'radio', name: 'mark', value: kind, checked: i === 0, change: () => draw(kind) }), ` ${kind}`))), box);
}

/** Paragraphs of a body; evidence is counted over all of it. */
function paragraphs(body, evidence) {
  let at = 0;
  return body.split('\n').map(line => {
    const from = at;
    const length = Array.from(line).length;
    at += length + 1;
    return h('p', {}, marked(line, evidence.filter(one => one.start >= from && one.end <= from + length).map(one => ({ ...one, start: one.start - from, end: one.end - from }))));
  });
}

const card = (title, ...content) => h('section', { class: 'card' }, h('h2', {}, title), content);

function facts(told, enriched) {
  const rows = [['Published', told.publishedAt ? time(told.publishedAt) : 'not said'], ['Received', time(told.fetchedAt)], ['Source', told.source], ['Outlet', told.outlet],
    ['Credit', told.credits.map(one => one.name).filter((one, i, all) => all.indexOf(one) === i).join(', ')], ['Version', told.version],
    ['Language', enriched ? `${language(enriched.language.code)}, ${Math.round(100 * enriched.language.confidence)} %` : null], ['Made by', told.extractor]];
  return card('Article', h('table', {}, h('tbody', {}, rows.filter(([, value]) => value).map(([name, value]) => h('tr', {}, h('th', { scope: 'row', class: 'soft' }, name), h('td', {}, h('bdi', {}, value)))))),
    told.url && /^https?:/.test(told.url) ? h('a', { href: told.url, rel: 'noopener noreferrer nofollow' }, 'where it was published') : null);
}

function decided(verdict) {
  if (!verdict) return null;
  return card('Verdict', h('p', {}, h('span', { class: 'tag' }, lower(verdict.relation)), ' ', verdict.reason),
    verdict.root ? h('p', {}, 'of ', h('a', { href: `/articles/${verdict.root}` }, verdict.root.slice(0, 12)), h('small', {}, `  alike ${number(verdict.jaccard)}, contained ${number(verdict.containment)}`)) : null);
}

function topics(enriched, about) {
  const comma = enriched.language.code === 'ar' ? '، ' : ', ';
  return card('Topics', h('ul', {}, enriched.topics.map(one => h('li', {}, h('a', { href: `/topics/${one.topic}` }, about.topics[one.topic]?.en ?? one.topic), h('small', {}, `  ${one.score.toFixed(2)}`),
    h('div', { class: 'soft', ...spoken(enriched.language.code) }, [...new Set(one.evidence.map(e => e.at.text))].slice(0, 8).map((text, i) => [i ? comma : '', h('bdi', {}, text)]))))),
  enriched.topics.length ? null : h('p', { class: 'soft' }, 'None of the topics that are defined.'));
}

function events(enriched) {
  if (enriched.events.length === 0) return null;
  return card('Events', h('ul', {}, enriched.events.map(one => h('li', {}, h('span', { class: 'tag' }, lower(one.mode)), ' ', one.summary,
    h('div', { class: 'soft', ...spoken(one.language) }, one.evidence[0].text)))));
}

function quotes(enriched) {
  if (enriched.quotes.length === 0) return null;
  const code = enriched.language.code;
  return card('Quotes', h('ul', {}, enriched.quotes.map(one => h('li', {}, h('blockquote', { ...spoken(code) }, one.quote.text),
    h('div', { class: 'soft' }, h('bdi', { ...spoken(code) }, one.speakerName ?? 'speaker left open'), one.verb ? [' · ', h('bdi', { ...spoken(code) }, one.verb)] : null,
      one.direct ? null : ' · reported', one.resolved ? ' · speaker named before' : null)))));
}

function entities(enriched) {
  if (enriched.entities.length === 0) return null;
  return card('Names', h('ul', {}, enriched.entities.slice(0, 14).map(one => h('li', {}, one.name, h('small', {}, ` ${lower(one.kind)} `), h('bdi', { class: 'soft' }, [...new Set(one.mentions.map(m => m.text))].slice(0, 3).join(' · '))))));
}

function removed(told, code) {
  if (told.removed.length === 0) return null;
  return h('details', { class: 'card' }, h('summary', {}, `Taken out of the text: ${told.removed.length}`),
    h('ul', { class: 'plain' }, told.removed.map(one => h('li', {}, h('span', { class: 'tag warn' }, lower(one.kind)), ' ', h('del', { ...spoken(code) }, one.text)))));
}

function raw(told) {
  const text = h('pre', { dir: 'auto', tabindex: '0' }, 'reading …');
  let read = false;
  return h('details', { class: 'card', toggle: async () => {
    if (read) return;
    read = true;
    try {
      const item = await ask(`/v1/raw/${told.rawPartition}/${told.rawOffset}`);
      text.textContent = item.text ?? `${item.bytes} bytes of ${item.mediaType}`;
    } catch (e) { text.textContent = e.message; }
  } }, h('summary', {}, 'As received'), text);
}

function copiesOf(id, root) {
  const list = h('ul', { class: 'plain' });
  const box = h('details', { class: 'card', open: true }, h('summary', {}, 'Copies'), list);
  ask(`/v1/articles/${id}/copies?limit=50`).then(found => {
    if (found.total === 0) { box.remove(); return; }
    box.querySelector('summary').textContent = `Copies, extensions and variants: ${found.total}`;
    list.append(...[lacks(found.gaps)].filter(Boolean), ...found.items.map(({ verdict, article: copy }) => h('li', { class: 'item' },
      h('a', { href: `/articles/${verdict.articleId}`, dir: 'auto' }, verdict.title || verdict.articleId), h('div', { class: 'facts' },
        h('span', { class: 'tag' }, lower(verdict.relation)), h('span', {}, verdict.outlet ?? verdict.source), h('span', {}, `alike ${number(verdict.jaccard)}, contained ${number(verdict.containment)}`)),
      copy && !verdict.exact ? edits(root, copy) : null)));
  }).catch(e => { list.append(h('li', {}, e.message)); });
  return box;
}

const WORDS_AT_MOST = 1200;

/** What a copy says otherwise: words taken out and put in, by the longest common subsequence of words. */
function edits(root, copy) {
  const from = `${root.title}\n${root.body}`.split(/\s+/).slice(0, WORDS_AT_MOST);
  const to = `${copy.title}\n${copy.body}`.split(/\s+/).slice(0, WORDS_AT_MOST);
  const box = h('details', { toggle: () => {
    if (box.dataset.made) return;
    box.dataset.made = 'yes';
    box.append(h('p', { class: 'prose', dir: 'auto' }, compared(from, to)));
  } }, h('summary', {}, 'Its edits'));
  return box;
}

function compared(from, to) {
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      lengths[i * width + j] = from[i] === to[j] ? lengths[(i + 1) * width + j + 1] + 1 : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const runs = [];
  const add = (kind, word) => { if (runs.at(-1)?.kind === kind) runs.at(-1).words.push(word); else runs.push({ kind, words: [word] }); };
  for (let i = 0, j = 0; i < from.length || j < to.length;) {
    if (i < from.length && j < to.length && from[i] === to[j]) { add('same', from[i]); i++; j++; }
    else if (i < from.length && (j === to.length || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])) add('del', from[i++]);
    else add('ins', to[j++]);
  }
  return runs.map(({ kind, words }) => kind !== 'same' ? [h(kind, {}, words.join(' ')), ' '] : words.length > 14 ? `${words.slice(0, 6).join(' ')} … ${words.slice(-6).join(' ')} ` : `${words.join(' ')} `);
}
