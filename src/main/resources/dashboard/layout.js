// Lays a graph without circles out in rows, so that arrows lead downwards: rows by the longest way from a beginning, order in a row by the
// middle of the neighbours (Sugiyama, Tagawa and Toda, 1981, without their exact steps: these graphs have some dozen nodes).
const GAP = 26;
const ROW = 40;
const SWEEPS = 9; // odd, so that the last one goes downwards, as lines are read

/**
 * Sets x, y (middle and top) of each node.
 * nodes: [{ id, width, height, next: [id] }]; returns { width, height, lines: [[from, to, [bends]]] }
 */
export function layOut(nodes) {
  const byId = new Map(nodes.map(node => [node.id, node]));
  rank(nodes, byId);
  const { all, lines } = withBends(nodes, byId);
  const rows = [];
  for (const node of all) (rows[node.row] ??= []).push(node);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : [...rows].reverse()) arrange(row, down ? 'above' : 'below');
  }
  return measure(rows, lines);
}

function rank(nodes, byId) {
  const rowOf = node => {
    if (node.row === undefined) {
      node.row = 0; // a circle ends here
      const above = nodes.filter(one => one.next.includes(node.id));
      node.row = above.length === 0 ? 0 : 1 + Math.max(...above.map(rowOf));
    }
    return node.row;
  };
  nodes.forEach(rowOf);
  // What begins a way stands right above its first step, not at the top of all.
  for (const node of nodes) {
    if (!nodes.some(one => one.next.includes(node.id)) && node.next.length > 0) {
      node.row = Math.min(...node.next.map(id => byId.get(id).row)) - 1;
    }
  }
}

/** Long lines get a bend in each row that they pass, which keeps room for them. */
function withBends(nodes, byId) {
  const all = [...nodes];
  const lines = [];
  nodes.forEach(node => { node.above = []; node.below = []; });
  for (const node of nodes) {
    for (const id of node.next) {
      const to = byId.get(id);
      const bends = [];
      let from = node;
      for (let row = node.row + 1; row < to.row; row++) {
        const bend = { row, width: 8, height: 0, above: [], below: [] };
        all.push(bend);
        bends.push(bend);
        join(from, bend);
        from = bend;
      }
      join(from, to);
      lines.push([node, to, bends]);
    }
  }
  return { all, lines };
}

function join(upper, lower) {
  upper.below.push(lower);
  lower.above.push(upper);
}

const mean = nodes => nodes.reduce((sum, node) => sum + (node.x ?? 0), 0) / nodes.length;

/** Puts a row's nodes where their neighbours are, as near as they fit side by side. */
function arrange(row, side) {
  row.forEach((node, i) => {
    node.wish = node[side].length > 0 && node[side].some(one => one.x !== undefined) ? mean(node[side]) : node.x ?? i * 160;
  });
  row.sort((a, b) => a.wish - b.wish);
  // From left to right each as far left as its wish and its neighbour allow; then all by the mean of what that moved them.
  let edge = -Infinity;
  for (const node of row) {
    node.x = Math.max(node.wish, edge + node.width / 2);
    edge = node.x + node.width / 2 + GAP;
  }
  const shift = row.reduce((sum, node) => sum + node.wish - node.x, 0) / row.length;
  row.forEach(node => { node.x += shift; });
}

function measure(rows, lines) {
  const all = rows.flat();
  const left = Math.min(...all.map(node => node.x - node.width / 2));
  let y = 0;
  for (const row of rows) {
    const height = Math.max(...row.map(node => node.height));
    for (const node of row) {
      node.x -= left;
      node.y = y + (height - node.height) / 2;
    }
    y += height + ROW;
  }
  return { width: Math.max(...all.map(node => node.x + node.width / 2)), height: y - ROW, lines };
}
