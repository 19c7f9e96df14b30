// How long answers by id take while articles keep coming, asked from a process of its own at a steady rate, whether answers come or not: each time is
// taken from the moment the question was due. Minute by minute, for Java compiles through the first. Beside it a bare server, which answers as many bytes from
// memory and does nothing else: what its answers take is the machine's share, with all that runs on it.
//   node ask.js DASHBOARD_URL API_URL QUESTIONS_A_SECOND ARTICLES_A_SECOND MINUTES
const http = require('http');
const { fork } = require('child_process');
const { feed } = require('./feed.js');

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const TICK = 1;
const KNOWN = 100;
const SETTLE = 5_000;
const MINUTE = 60_000;
const BARE = '--bare';
const BARE_QUESTIONS_A_SECOND = 50;
const BARE_BYTES = 5_000;

function get(url) {
  return new Promise((done, failed) => {
    http.get(url, { agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode, body: Buffer.concat(parts) }));
    }).on('error', failed);
  });
}

/** Asks one of the addresses at a time, for a minute. */
async function ask(urls, perSecond) {
  const millis = [];
  const answers = [];
  let bytes = 0;
  let failed = 0;
  const begin = performance.now();
  const one = (url, due) => get(url).then(({ status, body }) => {
    millis.push(performance.now() - due);
    bytes += body.length;
    failed += status === 200 ? 0 : 1;
  }, () => { failed += 1; });
  await new Promise((done) => {
    let asked = 0;
    const timer = setInterval(() => {
      for (; asked * 1000 / perSecond <= performance.now() - begin; asked += 1) {
        answers.push(one(urls[Math.floor(Math.random() * urls.length)], begin + asked * 1000 / perSecond));
      }
      if (performance.now() - begin > MINUTE) {
        clearInterval(timer);
        done();
      }
    }, TICK);
  });
  await Promise.all(answers);
  millis.sort((one, other) => one - other);
  const quantile = (share) => millis[Math.floor((millis.length - 1) * share)].toFixed(1);
  return `${answers.length} questions, ${failed} failed, ${Math.round(bytes / millis.length)} bytes each: p50 ${quantile(0.5)} p90 ${quantile(0.9)} p99 ${quantile(0.99)} ms`;
}

function bareServer() {
  const body = Buffer.alloc(BARE_BYTES, 'x');
  const server = http.createServer((question, answer) => answer.end(body));
  server.listen(0, '127.0.0.1', () => process.send(`http://127.0.0.1:${server.address().port}/`));
  process.on('disconnect', () => process.exit(0));
}

async function main(dashboard, api, questions, articles, minutes) {
  const base = dashboard.replace(/\/$/, '');
  const bare = await new Promise((done) => fork(__filename, [BARE]).once('message', done));
  const news = feed(api, 'browser-test', Number(articles));
  await new Promise((done) => setTimeout(done, SETTLE));
  for (let minute = 1; minute <= Number(minutes); minute += 1) {
    const { items } = JSON.parse((await get(`${base}/v1/articles?limit=${KNOWN}`)).body);
    const [khabar, machine] = await Promise.all([
      ask(items.map((item) => `${base}/v1/articles/${item.value.article.id}`), Number(questions)),
      ask([bare], BARE_QUESTIONS_A_SECOND),
    ]);
    console.log(`minute ${minute}: ${khabar}\n  a bare server: ${machine}`);
  }
  console.log(`${news.stop().sent} articles sent meanwhile`);
  process.exit(0);
}

if (process.argv[2] === BARE) {
  bareServer();
} else {
  main(...process.argv.slice(2)).catch((error) => {
    console.error(`ask: ${error.message}`);
    process.exit(1);
  });
}
