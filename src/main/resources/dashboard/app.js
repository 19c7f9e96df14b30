import { ask, h } from '/assets/dom.js';
import { overview } from '/assets/overview.js';
import { article } from '/assets/article.js';
import { deadLetter, deadLetters, search, topic } from '/assets/lists.js';
import { stage } from '/assets/stage.js';

const main = document.querySelector('main');
const state = document.querySelector('#state');
const [place, id] = location.pathname.slice(1).split('/').map(decodeURIComponent);
const PAGES = { '': overview, search, topics: topic, articles: article, stages: stage, 'dead-letters': id ? deadLetter : deadLetters };

document.querySelector('#search').addEventListener('submit', event => {
  event.preventDefault();
  location.assign(`/search?q=${encodeURIComponent(document.querySelector('#q').value)}`);
});
for (const link of document.querySelectorAll('nav a')) {
  if (link.getAttribute('href') === `/${place}` || (place === 'stages' && link.pathname.startsWith('/stages/'))) link.setAttribute('aria-current', 'page');
}

// A slash goes to the search field, as in many places, unless somebody writes.
document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, textarea, select')) return;
  event.preventDefault();
  document.querySelector('#q').focus();
});

try {
  const about = await ask('/v1/about');
  await (place === '' ? overview(main, about, state) : PAGES[place](main, about, id, state));
  document.title = `${main.querySelector('h1')?.textContent ?? 'Overview'} · Khabar`;
} catch (e) {
  main.append(h('h1', {}, 'This cannot be shown'), h('p', { class: 'note', role: 'alert' }, e.message));
}
main.dataset.ready = 'yes';
