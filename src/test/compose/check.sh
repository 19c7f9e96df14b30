#!/usr/bin/env bash
# Checks docker-compose.yml and what it mounts as far as that goes without Docker; ComposeTest checks what Java programs read.
set -euo pipefail
cd "$(dirname "$0")/../../.."

echo "== docker-compose.yml against the compose schema"
npx --yes dclint@3.1.0 --config src/test/compose/dclint.json --max-warnings 0 docker-compose.yml

echo "== health probe"
bash -n src/main/docker/healthy.sh
node -e '
  const http = require("http"), { spawn } = require("child_process");
  const server = http.createServer((q, a) => { a.statusCode = q.url === "/well" ? 200 : 503; a.end("x"); });
  server.listen(0, "127.0.0.1", () => {
    const probe = path => new Promise(done =>
      spawn("bash", ["src/main/docker/healthy.sh", String(server.address().port), path]).on("exit", done));
    Promise.all([probe("/well"), probe("/ill")]).then(([well, ill]) => {
      server.close();
      if (well !== 0 || ill === 0) { console.error("FAILED: 200 gave", well, "and 503 gave", ill); process.exit(1); }
    });
  });'

echo "== Grafana's board"
node -e '
  const board = JSON.parse(require("fs").readFileSync("src/main/docker/grafana/dashboards/khabar.json", "utf8"));
  const ids = board.panels.map(p => p.id);
  if (new Set(ids).size !== ids.length || !board.panels.every(p => p.targets.every(t => t.expr))) process.exit(1);
  console.log(board.panels.length + " panels");'

if command -v promtool >/dev/null; then
  echo "== Prometheus"
  promtool check config src/main/docker/prometheus/prometheus.yml
else
  echo "== Prometheus: skipped, promtool is not installed"
fi
