import { ask, h, lacks, language, lower, marked, number, spark, spoken, time } from '/assets/dom.js';

const POINTS = 320;

/** One article in a list, with its evidence marked in the title and in the first words that hold some. */
function item(hit, topic) {
  const { article, language: spokenIn, topics } = hit.value;
  const evidence = topics.filter(one => !topic || one.topic === topic).flatMap(one => one.evidence.map(e => ({ ...e.at, title: `${one.topic}: ${e.rule}` })));
  const inBody = evidence.filter(one => one.part === 'BODY');
  const from = Math.max(0, (inBody[0]?.start ?? 0) - 90);
  const lead = Array.from(article.body).slice(from, from + POINTS).join('').replaceAll('\n', ' ');
  const voice = spoken(spokenIn.code);
  return h('article', { class: 'item', ...voice },
    h('h3', {}, h('a', { href: `/articles/${article.id}` }, marked(article.title || '(no title)', evidence.filter(one => one.part === 'TITLE')))),
    h('p', {}, from > 0 ? '… ' : '', marked(lead, inBody.map(one => ({ ...one, start: one.start - from, end: one.end - from })).filter(one => one.start >= 0)), ' …'),
    h('div', { class: 'facts', dir: 'ltr', lang: 'en' }, h('span', {}, language(spokenIn.code)), h('span', {}, article.outlet ?? article.source),
      time(article.publishedAt ?? article.fetchedAt), topics.map(one => h('a', { class: 'tag', href: `/topics/${one.topic}` }, one.topic))));
}

async function fill(list, path, draw) {
  const parameters = new URLSearchParams(path.split('?')[1] ?? '');
  const base = path.split('?')[0];
  const page = await ask(`${base}?${parameters}`);
  list.append(...[lacks(page.gaps)].filter(Boolean), ...page.items.map(draw));
  if (page.items.length === 0 && !list.querySelector('.item')) list.append(h('p', { class: 'soft' }, 'Nothing that is retained fits.'));
  if (page.next) {
    const more = h('button', { type: 'button', click: async () => {
      more.remove();
      parameters.set('cursor', page.next);
      await fill(list, `${base}?${parameters}`, draw);
    } }, 'More');
    list.append(more);
  }
  return page.total;
}

/** Articles by words and filters; an id or an address leads straight to its article. */
export async function search(main) {
  const asked = new URLSearchParams(location.search);
  const q = asked.get('q')?.trim() ?? '';
  if (/^[0-9a-f]{32}$/.test(q)) { location.replace(`/articles/${q}`); return; }
  if (/^https?:\/\//.test(q)) { asked.delete('q'); asked.set('url', q); }
  const conditions = [...asked.entries()].filter(([, value]) => value);
  const list = h('div', {});
  const count = h('p', { class: 'soft', role: 'status' });
  main.append(h('h1', {}, conditions.length === 0 ? 'Latest articles' : ['Articles: ', conditions.map(([name, value]) => h('bdi', {}, `${name === 'q' ? '' : `${name} `}${value} `))]), count, list);
  document.querySelector('#q').value = q;
  count.textContent = `${number(await fill(list, `/v1/articles?${asked}`, hit => item(hit)))} that are retained, newest first`;
}

/** A topic: how often over a day, and its latest articles. */
export async function topic(main, about, id) {
  const names = about.topics[id];
  if (!names) throw new Error(`There is no topic ${id}.`);
  const list = h('div', {});
  main.append(h('h1', {}, names.en ?? id, ' ', names.ar ? h('span', { lang: 'ar', dir: 'rtl', class: 'soft' }, names.ar) : null));
  const overview = await ask('/v1/overview');
  const series = overview.topics?.values[id];
  main.append(h('div', { class: 'row' }, series ? spark(series.counts, 'Articles by hour over 24 hours') : null,
    h('small', {}, series ? `${series.counts.reduce((a, b) => a + b, 0)} articles in 24 hours, by hour` : 'no article in 24 hours')), list);
  await fill(list, `/v1/articles?topic=${encodeURIComponent(id)}`, hit => item(hit, id));
}

/** Dead letters, to be chosen and sent back. */
export async function deadLetters(main, about) {
  const list = h('div', {});
  const said = h('p', { role: 'status' });
  const token = h('input', { id: 'token', type: 'password', autocomplete: 'off', value: sessionStorage.getItem('token') ?? '' });
  const send = h('button', { type: 'button', disabled: !about.actions, click: () => resend(list, token, said) }, 'Send back those chosen');
  main.append(h('h1', {}, 'Dead letters'), h('p', { class: 'soft' }, 'What could not be processed, whole, with the reason. What is sent back goes its way again; what fails again comes back.'),
    about.actions ? h('div', { class: 'row' }, h('label', { for: 'token' }, 'Token'), token, send)
      : h('p', { class: 'note' }, 'Read-only: start Khabar with dashboard.token set to send dead letters back.'), said, list);
  await fill(list, '/v1/dead-letters?limit=50', hit => letter(hit, about));
}

function letter(hit, about) {
  const { value } = hit;
  return h('article', { class: 'item' }, h('div', { class: 'row' },
    about.actions ? h('input', { type: 'checkbox', value: value.id, 'aria-label': `Choose ${value.id}` }) : null,
    h('h3', {}, h('a', { href: `/dead-letters/${value.id}` }, lower(value.reason))), h('span', { class: 'tag warn' }, value.stage)),
  h('p', { dir: 'auto' }, value.detail),
  h('div', { class: 'facts' }, h('span', {}, value.source ?? ''), time(value.failedAt), h('span', {}, `${value.kafkaTopic} ${value.partition}/${value.offset}`), value.redrives ? h('span', {}, `sent back ${value.redrives}×`) : null));
}

async function resend(list, token, said) {
  const ids = [...list.querySelectorAll('input:checked')].map(box => box.value);
  if (ids.length === 0) { said.textContent = 'Choose at least one.'; return; }
  sessionStorage.setItem('token', token.value);
  const answer = await fetch('/v1/dead-letters/redrive', { method: 'POST', body: JSON.stringify({ ids }),
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token.value}` } });
  const body = await answer.json();
  said.textContent = answer.ok ? `Sent back: ${body.sentBack}.` : body.detail;
}

/** One dead letter with its payload. */
export async function deadLetter(main, about, id) {
  const { items } = await ask(`/v1/dead-letters/${id}`);
  const list = h('div', {});
  const said = h('p', { role: 'status' });
  const { value } = items[0];
  const token = h('input', { id: 'token', type: 'password', autocomplete: 'off', value: sessionStorage.getItem('token') ?? '' });
  list.append(letter(items[0], about));
  main.append(h('h1', {}, `Dead letter: ${lower(value.reason)}`), list, h('p', {}, value.remedy),
    about.actions ? h('div', { class: 'row' }, h('label', { for: 'token' }, 'Token'), token,
      h('button', { type: 'button', click: () => { list.querySelector('input').checked = true; resend(list, token, said); } }, 'Send back')) : null, said);
  const payload = h('pre', { dir: 'auto', tabindex: '0' }, 'reading …');
  main.append(h('section', { class: 'card' }, h('h2', {}, 'Payload'), payload));
  if (value.kafkaTopic === 'news.raw.v1') {
    const raw = await ask(`/v1/raw/${value.partition}/${value.offset}`);
    payload.textContent = raw.text ?? `${raw.bytes} bytes of ${raw.mediaType}`;
  } else {
    payload.textContent = new TextDecoder().decode(Uint8Array.from(atob(value.value ?? ''), c => c.charCodeAt(0)));
  }
}
