// What an operator does with the dashboard, in headless Chromium, in light and dark; axe looks at every page.
//   node check.js DASHBOARD_URL API_URL FOLDER_FOR_PICTURES
const assert = require('assert');
const { Dashboard } = require('./browser.js');
const { article, feed } = require('./feed.js');

const TOKEN = 'browser-test';
const HOSTILE = '<img src=x onerror="window.alive=1"><script>window.alive=1</script>';
const sleep = (millis) => new Promise((done) => setTimeout(done, millis));

/** Waits until something is there; says what was waited for. */
async function until(what, look, seconds = 120) {
  for (let i = 0; i < seconds * 4; i += 1) {
    const found = await look();
    if (found) return found;
    await sleep(250);
  }
  throw new Error(`did not come within ${seconds} s: ${what}`);
}

async function send(api, ...articles) {
  const answer = await fetch(api, { method: 'POST', body: articles.map((one) => JSON.stringify(one)).join('\n'),
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${TOKEN}` } });
  assert.ok(answer.ok, `the API answered ${answer.status}`);
}

const text = (dashboard, selector) => dashboard.page.locator(selector).innerText();

async function overview(dashboard) {
  const { page } = dashboard;
  await dashboard.go('/');
  await page.waitForSelector('main[data-at]');
  await until('the languages', async () => (await text(dashboard, 'main')).includes('Arabic'));
  const seen = new Set();
  await until('the overview drawn anew, and again', async () => seen.add(await page.getAttribute('main', 'data-at')).size >= 4, 20);
  await sleep(Number(process.env.FLOW_SECONDS ?? 20) * 1000);
  const size = await page.evaluate(() => ({ height: document.documentElement.scrollHeight, screen: innerHeight, width: document.documentElement.scrollWidth, wide: innerWidth }));
  for (const word of ['intake', 'dedup', 'enrich', 'Backlog', 'Receipt to enriched', 'Duplicates', 'Dead letters', 'Arms', 'Sources']) {
    assert.ok((await text(dashboard, 'main')).includes(word), `the overview does not show ${word}`);
  }
  await dashboard.judge('overview', { reload: '/', settle: 2500 });
  assert.ok(size.height <= size.screen && size.width <= size.wide, `the overview does not fit one screen: ${JSON.stringify(size)}`);
}

async function stages(dashboard) {
  for (const name of ['intake', 'dedup', 'enrich', 'query']) {
    await dashboard.go(`/stages/${name}`);
    await until(`a rate in the picture of ${name}`, async () => /\d\/s/.test((await dashboard.page.locator('svg.topology .rate').allTextContents()).join(' ')));
    await until('the backlog', async () => (await dashboard.page.locator('.lag').count()) >= 4);
    const page = await text(dashboard, 'main');
    assert.match(page, /running on this instance/);
    assert.match(page, /news\.\w+/);
    assert.ok(await dashboard.page.locator('.lag').count() >= 4, `${name} shows no lag by partition`);
    await dashboard.judge(`stage-${name}`, { whole: true });
  }
}

async function topic(dashboard) {
  await dashboard.go('/topics/arms-deals');
  assert.ok(await dashboard.page.locator('mark').count() > 0, 'no evidence is marked');
  await dashboard.page.getByRole('link', { name: 'Arabic', exact: true }).click();
  await dashboard.page.waitForURL('**/topics/arms-deals?language=ar');
  await dashboard.page.waitForSelector('main[data-ready=yes]');
  const arabic = dashboard.page.locator('article.item[lang=ar]').first();
  assert.strictEqual(await arabic.getAttribute('dir'), 'rtl');
  assert.strictEqual(await arabic.locator('h3').evaluate((one) => getComputedStyle(one).direction), 'rtl');
  assert.strictEqual(await dashboard.page.locator('.slot').count(), 24);
  await dashboard.judge('topic');
}

/** The sample that started it, as an aggregator republished it. */
async function theArticle(dashboard) {
  const found = await until('the Arabic sample', () => dashboard.json(`/v1/articles?topic=syrian-conflict&language=ar&source=almarfa`).then((page) => page?.items[0]));
  return found.value.article;
}

async function articlePage(dashboard) {
  const { page } = dashboard;
  const { id, url } = await theArticle(dashboard);
  await dashboard.go(`/articles/${id}`);
  const body = page.locator('.prose').first();
  assert.strictEqual(await body.evaluate((one) => getComputedStyle(one).direction), 'rtl');
  assert.match(await body.evaluate((one) => getComputedStyle(one).fontFamily), /Naskh/);
  assert.ok(await page.evaluate(async () => { await document.fonts.ready; return document.fonts.check('16px "Khabar Naskh"', 'خبر'); }), 'the Arabic font is not there');
  for (const part of ['Article', 'Verdict', 'Topics', 'Events', 'Quotes', 'Names']) await page.getByRole('heading', { name: part, exact: true }).waitFor();
  assert.ok(await page.locator('.prose mark').count() > 0, 'no evidence is marked in the text');
  await dashboard.judge('article', { reload: `/articles/${id}` });
  await page.getByRole('radio', { name: 'quotes' }).check();
  assert.ok(await page.locator('.prose mark').count() > 0, 'no quote is marked in the text');
  await page.getByText('Taken out of the text').click();
  assert.ok(await page.locator('del').count() > 0, 'what was removed is not shown');
  await page.getByText('As received').click();
  await until('the raw item', async () => (await page.locator('pre').innerText()).length > 200);
  await dashboard.judge('article-whole', { whole: true });
  return { id, url };
}

async function copies(dashboard, api) {
  const original = article(900001);
  original.body = `${original.body} The harbour authority said that forty berths were full and that pilots would work through the night to clear them before the next storm reaches the coast.`;
  const copy = { ...original, source: 'copy-desk', url: `https://copy-desk.example/${Date.now()}`, body: original.body.replace('forty berths', 'fifty berths') };
  await send(api, original);
  await until('the original', () => dashboard.json(`/v1/articles?url=${encodeURIComponent(original.url)}`).then((page) => page?.total === 1));
  await send(api, copy);
  const [first] = (await dashboard.json(`/v1/articles?url=${encodeURIComponent(original.url)}`)).items;
  await until('the copy', () => dashboard.json(`/v1/articles/${first.value.article.id}/copies`).then((page) => page?.items[0]?.article));
  await dashboard.go(`/articles/${first.value.article.id}`);
  await dashboard.page.getByText('Its edits').click();
  assert.strictEqual((await dashboard.page.locator('del').first().innerText()).trim(), 'forty');
  assert.strictEqual((await dashboard.page.locator('ins').first().innerText()).trim(), 'fifty');
  await dashboard.judge('copies');
}

async function hostile(dashboard, api) {
  const url = `https://hostile.example/${Date.now()}`;
  await send(api, { source: 'hostile', url, title: `Port notice ${HOSTILE}`, body: `The port authority published a notice on Monday that reads ${HOSTILE} and nothing else besides, two officials said.` });
  const [found] = await until('the hostile article', () => dashboard.json(`/v1/articles?url=${encodeURIComponent(url)}`).then((page) => page?.total === 1 && page.items));
  for (const path of [`/articles/${found.value.article.id}`, `/search?source=hostile`, `/search?q=${encodeURIComponent('"port notice" <script>')}`, `/search?topic=${encodeURIComponent(HOSTILE)}`]) {
    await dashboard.go(path);
    assert.strictEqual(await dashboard.page.evaluate(() => window.alive), undefined, `markup came alive at ${path}`);
    assert.strictEqual(await dashboard.page.locator('main img, main script').count(), 0, `markup became elements at ${path}`);
  }
  await dashboard.go(`/articles/${found.value.article.id}`);
  assert.ok((await text(dashboard, 'main h1')).includes('<img src=x'), 'hostile markup is not shown as the text that it is');
}

async function search(dashboard, known) {
  const { page } = dashboard;
  await dashboard.go('/');
  await page.keyboard.press('/');
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), 'q');
  await page.keyboard.type('إدلب');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/);
  await page.waitForSelector('article.item');
  await dashboard.judge('search');
  await page.fill('#q', known.id);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/articles/${known.id}`);
  await page.waitForSelector('main[data-ready=yes]');
  if (known.url) {
    await dashboard.go(`/search?q=${encodeURIComponent(known.url)}`);
    assert.strictEqual(await page.locator('article.item').count(), 1);
  }
  await dashboard.go('/search?q=nosuchwordanywhere');
  assert.match(await text(dashboard, 'main'), /Nothing that is retained fits/);
}

async function deadLetters(dashboard) {
  const { page } = dashboard;
  await dashboard.go('/dead-letters');
  const first = page.locator('article.item input[type=checkbox]').first();
  const id = await first.getAttribute('value');
  await dashboard.judge('dead-letters', { reload: '/dead-letters' });
  const letter = (await dashboard.json(`/v1/dead-letters/${id}`)).items[0].value;
  await page.locator(`input[value="${id}"]`).focus();
  await page.keyboard.press('Space');
  await page.fill('#token', 'wrong');
  await dashboard.excusing(/401/, async () => {
    await page.getByRole('button', { name: 'Send back 1' }).click();
    await until('the refusal', async () => (await text(dashboard, '.said')).includes('Authorization'));
  });
  await page.fill('#token', TOKEN);
  await page.getByRole('button', { name: 'Send back 1' }).press('Enter');
  await until('the answer', async () => (await text(dashboard, '.said')) === 'Sent back: 1.');
  assert.ok(await page.locator(`#letter-${id} .sent`).isVisible(), 'what was sent back is not marked');

  // It came into the Kafka topic that it came from, and failed again there: a dead letter of its own, whose record is the same item.
  const again = await until('the record that was sent back', () => dashboard.json('/v1/dead-letters?limit=200').then((list) =>
    list.items.map((one) => one.value).find((one) => one.headers.khabar_redrives === '1' && one.itemId === letter.itemId && one.key === letter.key)));
  assert.notStrictEqual(again.id, id);
  const raw = await dashboard.json(`/v1/raw/${again.partition}/${again.offset}`);
  const before = await dashboard.json(`/v1/raw/${letter.partition}/${letter.offset}`);
  assert.deepStrictEqual(raw, before);
  await until('the mark after a reload', async () => {
    await dashboard.go('/dead-letters');
    return page.locator(`#letter-${id} .sent`).isVisible();
  });
  assert.strictEqual(await page.locator(`#letter-${again.id} .sent`).count(), 0);

  const many = await page.locator('article.item').count();
  await page.getByLabel('All shown').check();
  await page.getByRole('button', { name: `Send back ${many}` }).click();
  await until('the answer for many', async () => (await text(dashboard, '.said')) === `Sent back: ${many}.`);
  await dashboard.go(`/dead-letters/${id}`);
  await until('the payload', async () => (await page.locator('pre').innerText()) !== 'reading …');
  await dashboard.judge('dead-letter');
}

async function keyboard(dashboard) {
  const { page } = dashboard;
  await dashboard.go('/');
  await page.waitForSelector('main[data-at]');
  await page.keyboard.press('Tab');
  assert.strictEqual(await page.evaluate(() => document.activeElement.textContent), 'Skip to content');
  await page.keyboard.press('Enter');
  assert.strictEqual(await page.evaluate(() => document.activeElement.id), 'main');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() => ({ href: document.activeElement.getAttribute('href'), outline: getComputedStyle(document.activeElement).outlineStyle }));
  assert.strictEqual(focused.href, '/stages/intake');
  assert.notStrictEqual(focused.outline, 'none');
  await sleep(2500); // the overview is drawn anew meanwhile
  assert.strictEqual(await page.evaluate(() => document.activeElement.getAttribute('href')), '/stages/intake');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/stages/intake');
}

async function protection(dashboard) {
  const { request } = require('http');
  const { hostname, port } = new URL(dashboard.base);
  const status = await new Promise((done, fail) => {
    request({ host: hostname, port, path: '/v1/overview', headers: { Host: `rebound.example:${port}` } }, (answer) => { answer.resume(); done(answer.statusCode); }).on('error', fail).end();
  });
  assert.strictEqual(status, 421, 'a page of another name can read the dashboard');
}

async function contract(dashboard) {
  await dashboard.page.goto(`${dashboard.base}/docs`);
  await dashboard.judge('contract');
}

async function main(base, api, pictures) {
  const dashboard = await Dashboard.open(base, pictures);
  await until('the overview', () => dashboard.json('/v1/overview').then((seen) => seen?.topics && seen.gaps.length === 0));
  const news = feed(api, TOKEN, 12);
  const failures = [];
  let known = {};
  const steps = { overview, stages, topic, article: async () => { known = await articlePage(dashboard); }, copies: () => copies(dashboard, api),
    hostile: () => hostile(dashboard, api), search: () => search(dashboard, known), deadLetters, keyboard, protection, contract };
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step(dashboard);
      console.log(`-- ${name}`);
    } catch (e) {
      failures.push(`${name}: ${e.message}`);
      await dashboard.page.screenshot({ path: `${pictures}/failed-${name}.png` }).catch(() => {});
    }
  }
  news.stop();
  await dashboard.close();
  failures.push(...dashboard.complaints);
  if (failures.length > 0) throw new Error(failures.join('\n'));
  console.log('browser: all passed, nothing serious found by axe in light or dark, nothing in the console');
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(`browser: ${error.message}`);
  process.exit(1);
});
