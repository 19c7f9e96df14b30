// Makes elements. Text becomes text nodes only; there is no way to make markup of a string here.
const DRAWN = new Set(['svg', 'g', 'path', 'rect', 'text', 'tspan']);

export function h(tag, attributes = {}, ...children) {
  const element = DRAWN.has(tag) ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat(3).filter(child => child !== null && child !== undefined).map(child =>
    child instanceof Node ? child : document.createTextNode(String(child))));
  return element;
}

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'arz', 'azb', 'mzn']);

/** Language and direction of a text, as attributes. */
export const spoken = code => ({ lang: code && code !== 'und' ? code : null, dir: RIGHT_TO_LEFT.has(code) ? 'rtl' : code ? 'ltr' : 'auto' });

export const number = value => value === null || value === undefined ? '–' : value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
export const total = series => series.counts.reduce((sum, one) => sum + one, 0);
export const bytes = value => value < 1048576 ? `${number(value / 1024)} KiB` : `${number(value / 1048576)} MiB`;
export const lower = name => name.toLowerCase().replaceAll('_', ' ');

export function time(millis) {
  if (!millis) return 'unknown time';
  const date = new Date(millis);
  return h('time', { datetime: date.toISOString(), title: date.toISOString() },
    date.toLocaleString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }));
}

export function ago(millis, now) {
  const seconds = Math.max(0, (now - millis) / 1000);
  if (seconds < 60) return `${Math.round(seconds)} s`;
  if (seconds < 3600) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
export function language(code) {
  try { return code === 'und' ? 'undetermined' : NAMES.of(code); } catch { return code; }
}

export async function ask(path) {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail ?? `${answer.status}`);
  return body;
}

/** What an answer lacks, said plainly. */
export function lacks(gaps) {
  if (!gaps || gaps.length === 0) return null;
  const reasons = [...new Set(gaps.map(gap => `${gap.shelf} ${gap.partition < 0 ? '' : gap.partition}: ${gap.why}`))];
  return h('p', { class: 'note', role: 'status' }, `Not complete: ${reasons.slice(0, 4).join('; ')}${reasons.length > 4 ? ` and ${reasons.length - 4} more` : ''}.`);
}

/** A text with the stretches of evidence marked. Offsets count code points. */
export function marked(text, stretches) {
  const points = Array.from(text);
  const parts = [];
  let at = 0;
  for (const { start, end, title } of [...stretches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at || end > points.length) continue;
    parts.push(points.slice(at, start).join(''), h('mark', { title }, points.slice(start, end).join('')));
    at = end;
  }
  parts.push(points.slice(at).join(''));
  return parts;
}

/** Small bars over time. */
export function spark(counts, label) {
  const most = Math.max(1, ...counts);
  const width = 86 / counts.length;
  return h('svg', { class: 'spark', role: 'img', 'aria-label': label, viewBox: '0 0 86 18', preserveAspectRatio: 'none' },
    counts.map((count, i) => count === 0 ? null
      : h('rect', { x: i * width, y: 18 - 18 * count / most, width: Math.max(width - 1, 1), height: 18 * count / most })));
}

/** Larger bars over time, with the hours written below every sixth and the most at the side. */
export function timeline(counts, from, bucket) {
  const most = Math.max(1, ...counts);
  const hour = i => new Date(from + i * bucket).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return h('div', { class: 'timeline', role: 'img', 'aria-label': counts.map((count, i) => count ? `${hour(i)}: ${count}` : '').filter(Boolean).join(', ') },
    counts.map((count, i) => {
      const bar = h('span', { class: 'column', title: `${hour(i)}: ${count}` });
      bar.style.blockSize = `${100 * count / most}%`;
      return h('span', { class: 'slot' }, count === most ? h('small', {}, number(count)) : null, bar, h('small', { class: 'hour' }, i % 6 === 0 ? hour(i) : ''));
    }));
}
