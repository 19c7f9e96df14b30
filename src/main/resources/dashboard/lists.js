import { ask, h, lacks, language, lower, marked, number, spoken, time, timeline, total } from '/assets/dom.js';

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

const MOST_LANGUAGES = 8;
const rowsBySum = counts => Object.entries(counts?.values ?? {}).sort((a, b) => total(b[1]) - total(a[1])).slice(0, MOST_LANGUAGES).map(([code]) => code);

/** A topic: how often over a day, and its latest articles, in one language if it is asked for. */
export async function topic(main, about, id) {
  const names = about.topics[id];
  if (!names) throw new Error(`There is no topic ${id}.`);
  const spokenIn = new URLSearchParams(location.search).get('language') ?? '';
  const list = h('div', {});
  main.append(h('h1', {}, names.en ?? id, ' ', names.ar ? h('span', { lang: 'ar', dir: 'rtl', class: 'soft' }, names.ar) : null));
  const overview = await ask('/v1/overview');
  const series = overview.topics?.values[id];
  const sum = series ? series.counts.reduce((a, b) => a + b, 0) : 0;
  main.append(h('section', { class: 'card' }, h('h2', {}, sum ? `${number(sum)} articles in 24 hours, by hour` : 'No article in 24 hours'),
    sum ? timeline(series.counts, overview.topics.from, overview.topics.bucket) : null), h('h2', {}, 'Latest articles'),
    h('nav', { class: 'row', 'aria-label': 'Languages' }, [['', 'all languages'], ...rowsBySum(overview.languages).map(code => [code, language(code)])].map(([code, name]) =>
      h('a', { class: 'tag', href: `/topics/${id}${code ? `?language=${code}` : ''}`, 'aria-current': code === spokenIn ? 'page' : null }, name))), list);
  await fill(list, `/v1/articles?topic=${encodeURIComponent(id)}${spokenIn ? `&language=${encodeURIComponent(spokenIn)}` : ''}`, hit => item(hit, id));
}

/** Dead letters, to be chosen and sent back; by reason, if one is asked for. */
export async function deadLetters(main, about) {
  const reason = new URLSearchParams(location.search).get('reason') ?? '';
  const list = h('div', {});
  const sending = about.actions ? sender(list) : null;
  const { reasons } = await ask('/v1/overview');
  const all = Object.keys(reasons?.values ?? {});
  main.append(h('h1', {}, reason ? `Dead letters: ${lower(reason)}` : 'Dead letters'),
    h('p', { class: 'soft' }, 'What could not be processed, whole, with the reason. What is sent back goes its way again; what fails again comes back.'),
    h('nav', { class: 'row', 'aria-label': 'Reasons' }, [['', 'all'], ...all.map(one => [one, lower(one)])].map(([value, name]) =>
      h('a', { class: 'tag', href: value ? `/dead-letters?reason=${value}` : '/dead-letters', 'aria-current': value === reason ? 'page' : null }, name))),
    about.actions ? sending.bar : h('p', { class: 'note' }, 'Read-only: start Khabar with dashboard.token set to send dead letters back.'), list);
  await fill(list, `/v1/dead-letters?limit=50${reason ? `&reason=${encodeURIComponent(reason)}` : ''}`, hit => letter(hit, about));
  sending?.count();
}

/** Whether it was sent back after it failed; what had been sent back before it failed says so in its headers. */
const isSentBack = value => value.redrives > Number(value.headers.khabar_redrives ?? 0);

function letter(hit, about) {
  const { value } = hit;
  const sent = isSentBack(value);
  return h('article', { class: 'item', id: `letter-${value.id}` }, h('div', { class: 'row' },
    about.actions ? h('input', { type: 'checkbox', value: value.id, 'aria-label': `Choose ${lower(value.reason)} ${value.id.slice(0, 8)}` }) : null,
    h('h3', {}, h('a', { href: `/dead-letters/${value.id}` }, lower(value.reason))), h('span', { class: 'tag warn' }, value.stage),
    sent ? h('span', { class: 'tag sent' }, 'sent back') : null),
  h('p', { dir: 'auto' }, value.detail),
  h('div', { class: 'facts' }, value.source ? h('span', {}, value.source) : null, time(value.failedAt), h('span', {}, `${value.kafkaTopic} ${value.partition}/${value.offset}`),
    value.redrives ? h('span', {}, `sent back ${value.redrives}×`) : null));
}

/** The bar by which what is chosen in a list is sent back. */
function sender(list) {
  const said = h('p', { role: 'status', class: 'said' });
  const token = h('input', { id: 'token', type: 'password', autocomplete: 'off', value: sessionStorage.getItem('token') ?? '' });
  const boxes = () => [...list.querySelectorAll('input[type=checkbox]')];
  const every = h('input', { type: 'checkbox', id: 'every', change: () => { boxes().forEach(box => { box.checked = every.checked; }); count(); } });
  const send = h('button', { type: 'button', disabled: true, click: async () => {
    send.disabled = true;
    await resend(boxes().filter(box => box.checked), token.value, said);
    count();
  } }, 'Send back');
  const count = () => {
    const chosen = boxes().filter(box => box.checked).length;
    send.textContent = chosen === 0 ? 'Send back' : `Send back ${chosen}`;
    send.disabled = chosen === 0;
    every.checked = chosen > 0 && chosen === boxes().length;
  };
  list.addEventListener('change', count);
  return { bar: h('div', { class: 'row bar-of-actions' }, boxes().length === 1 ? null : h('label', {}, every, ' All shown'), h('label', { for: 'token' }, 'Token'), token, send, said), count };
}

async function resend(chosen, token, said) {
  sessionStorage.setItem('token', token);
  const answer = await fetch('/v1/dead-letters/redrive', { method: 'POST', body: JSON.stringify({ ids: chosen.map(box => box.value) }),
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` } });
  const body = await answer.json();
  said.textContent = answer.ok ? `Sent back: ${body.sentBack}.` : body.detail;
  if (!answer.ok) return;
  for (const box of chosen) {
    box.checked = false;
    const row = box.closest('.row');
    if (!row.querySelector('.sent')) row.append(h('span', { class: 'tag sent' }, 'sent back'));
  }
}

/** One dead letter with its payload. */
export async function deadLetter(main, about, id) {
  const { items } = await ask(`/v1/dead-letters/${id}`);
  const list = h('div', {});
  const { value } = items[0];
  list.append(letter(items[0], about));
  const sending = about.actions ? sender(list) : null;
  if (sending) {
    list.querySelector('input').checked = true;
    sending.count();
  }
  main.append(h('h1', {}, `Dead letter: ${lower(value.reason)}`), list, h('p', {}, value.remedy), sending?.bar ?? '');
  const payload = h('pre', { dir: 'auto', tabindex: '0' }, 'reading …');
  main.append(h('section', { class: 'card' }, h('h2', {}, 'Payload'), payload));
  if (value.kafkaTopic === 'news.raw.v1') {
    const raw = await ask(`/v1/raw/${value.partition}/${value.offset}`);
    payload.textContent = raw.text ?? `${raw.bytes} bytes of ${raw.mediaType}`;
  } else {
    payload.textContent = new TextDecoder().decode(Uint8Array.from(atob(value.value ?? ''), c => c.charCodeAt(0)));
  }
}
