// The articles of SaudiNewsNet as khabar ingest takes them, a line each.
//   node corpus.js ARTICLES.jsonl.xz COUNT
const { spawn } = require('child_process');
const readline = require('readline');

const [file, count] = process.argv.slice(2);
const xz = spawn('xz', ['-dc', file], { stdio: ['ignore', 'pipe', 'ignore'] });
let left = Number(count);
const lines = readline.createInterface({ input: xz.stdout });
lines.on('line', (line) => {
  if (left <= 0) return;
  left -= 1;
  const row = JSON.parse(line);
  console.log(JSON.stringify({
    id: String(row.i), url: row.url, source: row.source, title: row.title, author: row.author || null,
    body: row.content, publishedAt: `${row.date_extracted.replace(' ', 'T')}+03:00`,
  }));
  if (left === 0) xz.kill();
});
