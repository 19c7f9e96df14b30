// How long answers by id take while articles keep coming, asked from a process of its own at a steady rate, whether answers come or not: each time is
// taken from the moment the question was due. Minute by minute, for Java compiles through the first.
//   node ask.js DASHBOARD_URL API_URL QUESTIONS_A_SECOND ARTICLES_A_SECOND MINUTES
const http = require('http');
const { feed } = require('./feed.js');

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const TICK = 1;
const KNOWN = 100;
const SETTLE = 5_000;
const MINUTE = 60_000;

function get(url) {
  return new Promise((done, failed) => {
    http.get(url, { agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done({ status: answer.statusCode, body: Buffer.concat(parts) }));
    }).on('error', failed);
  });
}

async function ask(base, ids, perSecond) {
  const millis = [];
  const answers = [];
  let bytes = 0;
  let failed = 0;
  const begin = performance.now();
  const one = (id, due) => get(`${base}/v1/articles/${id}`).then(({ status, body }) => {
    millis.push(performance.now() - due);
    bytes += body.length;
    failed += status === 200 ? 0 : 1;
  }, () => { failed += 1; });
  await new Promise((done) => {
    let asked = 0;
    const timer = setInterval(() => {
      for (; asked * 1000 / perSecond <= performance.now() - begin; asked += 1) {
        answers.push(one(ids[Math.floor(Math.random() * ids.length)], begin + asked * 1000 / perSecond));
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

async function main(dashboard, api, questions, articles, minutes) {
  const base = dashboard.replace(/\/$/, '');
  const news = feed(api, 'browser-test', Number(articles));
  await new Promise((done) => setTimeout(done, SETTLE));
  for (let minute = 1; minute <= Number(minutes); minute += 1) {
    const { items } = JSON.parse((await get(`${base}/v1/articles?limit=${KNOWN}`)).body);
    console.log(`minute ${minute}: ${await ask(base, items.map((item) => item.value.article.id), Number(questions))}`);
  }
  console.log(`${news.stop().sent} articles sent meanwhile`);
  process.exit(0);
}

main(...process.argv.slice(2)).catch((error) => {
  console.error(`ask: ${error.message}`);
  process.exit(1);
});
