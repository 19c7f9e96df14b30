// A real Prometheus beside a running Khabar: every signal, everything that an alarm looks at and every panel of the board must have data,
// and no alarm may be on that says the pipeline is ill.
//   node check.js METRICS_URL
// Needs the command prometheus. Articles must flow meanwhile.
const { spawn } = require('child_process');
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');

const PATIENCE = 120_000;
const ROOT = path.join(__dirname, '../../..');
const RULES = path.join(ROOT, 'src/main/docker/prometheus/khabar.rules.yml');
const BOARD = path.join(ROOT, 'src/main/docker/grafana/dashboards/khabar.json');
// Not about the pipeline's health: a full disk of the machine that tests, and the samples with their broken items.
const NOT_THE_PIPELINES = ['KhabarDiskFillsUp', 'KhabarDeadLetters'];

const sleep = (millis) => new Promise((done) => setTimeout(done, millis));

async function freePort() {
  return new Promise((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

function start(directory, target, port) {
  const config = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [RULES],
    scrape_configs: [{ job_name: 'khabar', static_configs: [{ targets: [target.host] }] }],
  };
  const file = path.join(directory, 'prometheus.yml');
  fs.writeFileSync(file, JSON.stringify(config)); // JSON is YAML
  return spawn('prometheus', [`--config.file=${file}`, `--storage.tsdb.path=${directory}/data`,
    `--web.listen-address=127.0.0.1:${port}`, '--log.level=error'], { stdio: 'inherit' });
}

class Prometheus {
  constructor(port) {
    this.base = `http://127.0.0.1:${port}`;
  }

  async get(what) {
    const answer = await (await fetch(this.base + what)).json();
    if (answer.status !== 'success') throw new Error(`${what}: ${answer.error}`);
    return answer.data;
  }

  async ready() {
    for (let i = 0; i < 60; i += 1) {
      try {
        if ((await fetch(`${this.base}/-/ready`)).ok) return;
      } catch (e) { /* not yet */ }
      await sleep(500);
    }
    throw new Error('Prometheus does not get ready');
  }

  async hasData(expression) {
    const { result } = await this.get(`/api/v1/query?query=${encodeURIComponent(expression)}`);
    return result.some((one) => Number.isFinite(Number(one.value[1])));
  }

  async rules() {
    return (await this.get('/api/v1/rules')).groups.flatMap((group) => group.rules);
  }
}

/** Every series that an expression names: what is left of it without strings and durations, and is no word of the language. */
function seriesOf(expression) {
  const bare = expression.replace(/"[^"]*"/g, '').replace(/\{[^}]*\}/g, '').replace(/\[[^\]]*\]/g, '').replace(/\bby \([^)]*\)/g, '');
  return [...new Set(bare.match(/\b(?:khabar|kafka|disk|jvm|process)[a-z0-9_:]+|\bup\b/g) || [])];
}

async function expressions(prometheus) {
  const rules = await prometheus.rules();
  const signals = rules.filter((rule) => rule.type === 'recording').map((rule) => rule.name);
  const alarms = rules.filter((rule) => rule.type === 'alerting');
  const board = JSON.parse(fs.readFileSync(BOARD, 'utf8'));
  const panels = board.panels.flatMap((panel) => panel.targets.map((target) => target.expr));
  const looked = alarms.flatMap((alarm) => {
    const series = seriesOf(alarm.query);
    if (series.length === 0) throw new Error(`alarm ${alarm.name} looks at nothing`);
    return series;
  });
  if (signals.length === 0 || alarms.length === 0 || panels.length === 0) throw new Error('no rules or no panels');
  console.log(`${signals.length} signals, ${alarms.length} alarms, ${panels.length} expressions of the board`);
  return [...new Set([...signals, ...looked, ...panels])];
}

async function awaitData(prometheus, all) {
  const end = Date.now() + PATIENCE;
  let missing = all;
  while (missing.length > 0 && Date.now() < end) {
    await sleep(2000);
    const still = [];
    for (const expression of missing) {
      if (!(await prometheus.hasData(expression))) still.push(expression);
    }
    missing = still;
  }
  if (missing.length > 0) throw new Error(`no data for:\n  ${missing.join('\n  ')}`);
}

async function judge(prometheus) {
  const rules = await prometheus.rules();
  const broken = rules.filter((rule) => rule.health !== 'ok').map((rule) => `${rule.name}: ${rule.lastError}`);
  const on = rules.filter((rule) => rule.state === 'firing' && !NOT_THE_PIPELINES.includes(rule.name)).map((rule) => rule.name);
  if (broken.length > 0) throw new Error(`rules fail:\n  ${broken.join('\n  ')}`);
  if (on.length > 0) throw new Error(`alarms ring though all is well: ${on.join(', ')}`);
}

async function main(metrics) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'khabar-prometheus-'));
  const port = await freePort();
  const server = start(directory, new URL(metrics), port);
  try {
    const prometheus = new Prometheus(port);
    await prometheus.ready();
    await sleep(3000); // the first round of scrapes and rules
    await awaitData(prometheus, await expressions(prometheus));
    await judge(prometheus);
    console.log('all of them have data, no alarm rings');
  } finally {
    server.kill();
    await new Promise((done) => { server.exitCode === null ? server.on('exit', done) : done(); });
    fs.rmSync(directory, { recursive: true });
  }
}

main(process.argv[2]).catch((error) => {
  console.error(`prometheus check: ${error.message}`);
  process.exit(1);
});
