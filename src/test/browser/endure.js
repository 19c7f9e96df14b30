// How long an overview can be left open: updates a minute, and the memory of the page after a collection, minute by minute.
//   node endure.js DASHBOARD_URL API_URL ARTICLES_A_SECOND MINUTES
const { Dashboard } = require('./browser.js');
const { feed } = require('./feed.js');

const MINUTE = 60_000;
const LEAST_UPDATES = 58; // of 60: a minute's edge may part one from it, and a busy machine skip another
const GROWTH = 1.15; // from the third minute on, when everything has been drawn once

async function heapOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1048576;
}

async function main(base, api, perSecond, minutes) {
  const dashboard = await Dashboard.open(base, '.');
  const session = await dashboard.page.context().newCDPSession(dashboard.page);
  await session.send('HeapProfiler.enable');
  await dashboard.go('/');
  await dashboard.page.waitForSelector('main[data-at]');
  await dashboard.page.evaluate(() => {
    window.updates = 0;
    new MutationObserver(() => { window.updates += 1; }).observe(document.querySelector('main'), { attributes: true, attributeFilter: ['data-at'] });
  });
  const news = feed(api, 'browser-test', Number(perSecond));
  const seen = [];
  for (let minute = 1; minute <= Number(minutes); minute += 1) {
    const before = await dashboard.page.evaluate(() => window.updates);
    await new Promise((done) => setTimeout(done, MINUTE));
    const one = { updates: (await dashboard.page.evaluate(() => window.updates)) - before, heap: await heapOf(session),
      elements: await dashboard.page.evaluate(() => document.querySelectorAll('*').length) };
    const { rates } = await (await fetch(`${dashboard.base}/v1/overview`)).json();
    seen.push(one);
    console.log(`minute ${minute}: ${one.updates} updates, ${one.heap.toFixed(2)} MiB, ${one.elements} elements; ${rates.articles}/s articles, ${rates.enriched}/s enriched`);
  }
  const { sent, refused } = news.stop();
  console.log(`${sent} articles sent, ${refused} of them refused`);
  await dashboard.close();
  const slow = seen.filter((one) => one.updates < LEAST_UPDATES).length;
  const settled = seen[Math.min(2, seen.length - 1)].heap;
  const last = seen[seen.length - 1].heap;
  if (slow > 0 || last > settled * GROWTH || dashboard.complaints.length > 0) {
    throw new Error(`${slow} minutes with too few updates, memory from ${settled.toFixed(2)} to ${last.toFixed(2)} MiB; ${dashboard.complaints.join('; ')}`);
  }
  console.log(`endure: ${seen.length} minutes, at least ${Math.min(...seen.map((one) => one.updates))} updates a minute, ${settled.toFixed(2)} MiB in minute 3, ${last.toFixed(2)} MiB in the last`);
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(`endure: ${error.message}`);
  process.exit(1);
});
