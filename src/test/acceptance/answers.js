// Asks one instance's query API for every article, again and again, until each is answered whole. What cannot be answered meanwhile must be
// said: 503 with its gaps, or gaps beside what there is.
//   node answers.js DASHBOARD_URL COUNT [--once]
// COUNT of them must be known and answered whole first, which is printed, and with --once is all; then it waits for a line on standard input, which says
// that an instance was killed.
const readline = require('readline');

const AT_ONCE = 16;
const PATIENCE = 120;

async function get(url) {
  const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return { status: answer.status, body: await answer.json() };
}

async function until(seconds, what, look) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`${what} within ${seconds} s`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function ids(base) {
  const all = new Set();
  let cursor = null;
  do {
    const { status, body } = await get(`${base}/v1/versions?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    if (status !== 200 || body.gaps.length > 0) return [];
    for (const { value } of body.items) all.add(value.id);
    cursor = body.next;
  } while (cursor);
  return [...all];
}

/** One round over all ids: those that are not answered whole, and why. */
async function round(base, all) {
  const left = [];
  const why = new Map();
  const queue = [...all];
  const worker = async () => {
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const { status, body } = await get(`${base}/v1/articles/${id}`);
      const gaps = body.gaps ?? [];
      if (status === 200 && gaps.length === 0) continue;
      if (gaps.length === 0) throw new Error(`${id} is answered ${status} and no word why: ${JSON.stringify(body).slice(0, 200)}`);
      left.push(id);
      for (const gap of gaps) why.set(gap.why, (why.get(gap.why) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return { left, why };
}

async function main(address, count, once) {
  const base = address.replace(/\/$/, '');
  const lines = readline.createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  const all = await until(PATIENCE, `${count} articles did not become known`, async () => {
    const known = await ids(base);
    return known.length >= Number(count) && known;
  });
  await until(PATIENCE, 'not all were answered before the kill', async () => (await round(base, all)).left.length === 0);
  console.log(`${all.length} articles are answered whole`);
  if (once === '--once') process.exit(0);
  await lines.next(); // the kill
  const begin = Date.now();
  const seconds = () => ((Date.now() - begin) / 1000).toFixed(1);
  let whole = 0;
  let said = 0;
  // Whole twice in a row: right after a kill nobody knows of it yet.
  await until(PATIENCE, 'not all are answered again', async () => {
    const { left, why } = await round(base, all);
    if (left.length > 0) {
      said = Math.max(said, left.length);
      console.log(`after ${seconds()} s: ${left.length} of ${all.length} cannot be answered whole (${[...why].map(([reason, times]) => `${times} times ${reason}`).join(', ')})`);
    }
    whole = left.length === 0 ? whole + 1 : 0;
    return said > 0 && whole >= 2;
  });
  console.log(`answers: all ${all.length} answered whole again after ${seconds()} s; at worst ${said} at once could not be, and each said why`);
  process.exit(0);
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(`answers: ${error.message}`);
  process.exit(1);
});
