// What two runs say of the same articles, and whether a replay told the same.
//   node differences.js topics                         enriched articles on standard input, their topics on standard output
//   node differences.js compare BEFORE AFTER TOLD      exits 1 unless TOLD is the difference of the two
const assert = require('assert');
const fs = require('fs');
const readline = require('readline');

const sorted = (matches) => [...matches].sort((a, b) => (a.topic < b.topic ? -1 : 1));
const without = (matches, others) => sorted(matches.filter((one) => !others.some((other) => other.topic === one.topic)));

function topics() {
  readline.createInterface({ input: process.stdin }).on('line', (line) => {
    const { article, topics: matches } = JSON.parse(line);
    console.log(JSON.stringify({ key: `${article.id}:${article.version}`, matches }));
  });
}

function read(file) {
  const lines = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map(JSON.parse);
  return new Map(lines.map((line) => [line.key, line.matches]));
}

function compare(before, after, told) {
  const expected = new Map();
  let common = 0;
  for (const [key, old] of before) {
    const now = after.get(key);
    if (!now) continue;
    common += 1;
    const change = { gained: without(now, old), lost: without(old, now) };
    if (change.gained.length + change.lost.length > 0) expected.set(key, change);
  }
  const changes = new Map(told.filter((line) => line.gained).map((line) => [`${line.articleId}:${line.version}`, { gained: sorted(line.gained), lost: sorted(line.lost) }]));
  const comparable = new Map([...changes].filter(([key]) => after.has(key)));
  console.log(`${before.size} articles enriched before, ${after.size} after, ${common} in both; ${changes.size} changes told by the replay, ${comparable.size} of them on articles in both`);
  assert.ok(common > 0 && expected.size > 0, 'nothing was changed, so nothing is shown');
  assert.deepStrictEqual([...comparable.keys()].sort(), [...expected.keys()].sort(), 'other articles changed than the replay told');
  for (const [key, change] of expected) assert.deepStrictEqual(comparable.get(key), change, `${key} changed otherwise`);
  console.log(`replay: all ${expected.size} changes are the very difference of two runs from scratch, evidence and scores alike`);
}

const [what, ...files] = process.argv.slice(2);
if (what === 'topics') {
  topics();
} else {
  const told = fs.readFileSync(files[2], 'utf8').split('\n').filter(Boolean).map(JSON.parse);
  try {
    compare(read(files[0]), read(files[1]), told);
  } catch (error) {
    console.error(`replay: ${error.message}`);
    process.exit(1);
  }
}
