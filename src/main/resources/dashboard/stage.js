import { ask, bytes, h, number } from '/assets/dom.js';
import { layOut } from '/assets/layout.js';

const EVERY = 2000;
const LETTER = 7.1;
const MANY = 'news.topic.ID.v1';

/** An application: what flows through it, its backlog by partition, its state. Looks again every two seconds. */
export function stage(main, about, name) {
  const screen = { said: h('p', { role: 'status' }), restoring: h('section', { class: 'card', hidden: true }), picture: h('div', { class: 'grid' }),
    lag: h('tbody'), stores: h('tbody') };
  const stores = table('State on this disk', screen.stores, 'Store', 'Size');
  screen.showStores = some => { stores.hidden = !some; };
  main.append(h('h1', {}, name), h('nav', { class: 'row', 'aria-label': 'Stages' }, about.stages.map(one =>
    h('a', { class: 'tag', href: `/stages/${one}`, 'aria-current': one === name ? 'page' : null }, one))), screen.said, screen.restoring,
  h('div', { class: 'stage' }, screen.picture, h('div', { class: 'grid' }, table('Waiting, by partition', screen.lag, 'Kafka topic', 'By partition', 'Records'), stores)));
  let before = null;
  const look = async () => {
    try {
      const told = await ask(`/v1/stages/${name}`);
      show(screen, told, before);
      before = told;
    } catch (e) { screen.said.textContent = e.message; }
  };
  const timer = setInterval(look, EVERY);
  return look().then(() => () => clearInterval(timer));
}

function table(title, body, ...heads) {
  return h('section', { class: 'card' }, h('h2', {}, title), h('table', {}, h('thead', {}, h('tr', {}, heads.map((head, i) =>
    h('th', { scope: 'col', class: i === heads.length - 1 ? 'n' : null }, head)))), body));
}

function show(screen, told, before) {
  const { backlog, here } = told;
  const waits = backlog ? `${number(backlog.records)} records wait${backlog.stalled ? ', and it stands still' : ''}` : 'nothing read yet';
  const said = `${here ? `${here.condition} on this instance` : 'not run on this instance'}; ${waits}; state on this disk ${bytes(told.stateBytes)}`;
  if (screen.said.textContent !== said) screen.said.textContent = said;
  restoring(screen.restoring, here?.restoring ?? []);
  const flow = rates(told, before);
  screen.picture.replaceChildren(...told.parts.map((nodes, i) => part(nodes, flow, told, told.parts.length > 1 ? `Part ${i + 1}` : 'Topology')));
  screen.lag.replaceChildren(...byKafkaTopic(backlog?.partitions ?? [], `khabar-${told.name}-`));
  screen.showStores(Object.keys(told.stores).length > 0);
  screen.stores.replaceChildren(...Object.entries(told.stores).sort((a, b) => b[1] - a[1]).map(([store, size]) =>
    h('tr', {}, h('th', { scope: 'row' }, store), h('td', { class: 'n' }, bytes(size)))));
}

function restoring(card, all) {
  card.hidden = all.length === 0;
  card.replaceChildren(h('h2', {}, 'Being restored'), h('table', {}, h('tbody', {}, all.map(one => {
    const done = one.end === one.from ? 1 : (one.reached - one.from) / (one.end - one.from);
    return h('tr', {}, h('th', { scope: 'row' }, `${one.store} ${one.partition}`),
      h('td', {}, h('progress', { max: 1, value: done, 'aria-label': `${one.store} ${one.partition}` })),
      h('td', { class: 'n' }, `${number(100 * done)} %, ${number(one.end - one.reached)} to go`));
  }))));
}

/** Records a second by Kafka topic, from what was counted at two looks. */
function rates(told, before) {
  const seconds = before ? (told.at - before.at) / 1000 : 0;
  // Articles by topic go to many Kafka topics, which are drawn as one.
  const count = (answer, way, topic) => topic !== MANY ? answer?.here?.[way]?.[topic]
    : Object.entries(answer?.here?.[way] ?? {}).reduce((sum, [name, records]) => name.startsWith('news.topic.') ? sum + records : sum, 0);
  const rate = way => topic => {
    const now = count(told, way, topic);
    const then = count(before, way, topic);
    return now === undefined || then === undefined || seconds <= 0 ? null : Math.max(0, now - then) / seconds;
  };
  return { consumed: rate('consumed'), produced: rate('produced') };
}

/** Kafka topics inside an application are shown without its id in front, as in the picture. */
function byKafkaTopic(partitions, inside) {
  const topics = new Map();
  for (const one of partitions) topics.set(one.kafkaTopic, [...topics.get(one.kafkaTopic) ?? [], one]);
  return [...topics].sort(([a], [b]) => a.localeCompare(b)).map(([topic, all]) => {
    const lags = all.sort((a, b) => a.partition - b.partition).map(one => Math.max(0, one.end - one.position));
    return h('tr', {}, h('th', { scope: 'row' }, topic.replace(inside, '')), h('td', {}, h('div', { class: 'lags' }, lags.map((lag, i) =>
      h('span', { class: lag > 0 ? 'lag busy' : 'lag', title: `partition ${all[i].partition}: next ${all[i].position}, end ${all[i].end}` },
        h('span', { class: 'hidden' }, `partition ${all[i].partition}: `), number(lag))))),
    h('td', { class: 'n' }, number(lags.reduce((sum, lag) => sum + lag, 0))));
  });
}

/** The nodes of a part as they are drawn: Kafka topics read and written, steps with the stores they keep. */
function drawn(nodes, flow, told) {
  const all = new Map();
  const add = (id, node) => { if (!all.has(id)) all.set(id, { id, next: [], ...node }); return all.get(id); };
  const named = text => Math.max(84, Math.round(text.length * LETTER) + 24);
  const rate = value => value === null ? '' : `${number(value)}/s`;
  for (const node of nodes.filter(one => one.reads.length === 0 && !one.writes)) {
    const keeps = node.keeps.map(store => store + (told.stores[store] === undefined ? '' : ` · ${bytes(told.stores[store])}`));
    add(node.name, { kind: 'step', lines: [node.name, ...keeps], width: Math.max(...[node.name, ...keeps].map(named)), height: 28 + 20 * keeps.length });
  }
  const at = (name, ends) => ends.get(name) ?? name;
  const ends = new Map();
  for (const node of nodes.filter(one => one.writes)) {
    ends.set(node.name, `to ${node.writes}`);
    add(`to ${node.writes}`, { kind: 'topic', lines: [node.writes, rate(flow.produced(node.writes))], width: named(node.writes), height: 42 });
  }
  for (const node of nodes) {
    for (const topic of node.reads) {
      const from = add(`from ${topic}`, { kind: 'topic', lines: [topic, rate(flow.consumed(topic))], width: named(topic), height: 42 });
      from.next.push(...node.next.map(one => at(one, ends)));
    }
    if (node.reads.length === 0 && !node.writes) all.get(node.name).next.push(...new Set(node.next.map(one => at(one, ends))));
  }
  return [...all.values()].map(node => ({ ...node, next: [...new Set(node.next)] }));
}

function part(nodes, flow, told, title) {
  const all = drawn(nodes, flow, told);
  const { width, height, lines } = layOut(all);
  const label = all.filter(one => one.kind === 'topic').map(one => `${one.id} ${one.lines[1]}`).join(', ');
  const svg = h('svg', { class: 'topology', role: 'img', 'aria-label': `Steps ${label}`, viewBox: `-2 -2 ${width + 4} ${height + 4}`, width: width + 4, height: height + 4 },
    lines.map(([from, to, bends]) => h('path', { class: 'line', d: curve(from, to, bends) })), all.map(box));
  return h('section', { class: 'card scroll', tabindex: '0', 'aria-label': title }, h('h2', {}, title), svg);
}

function curve(from, to, bends) {
  const points = [[from.x, from.y + from.height], ...bends.map(bend => [bend.x, bend.y]), [to.x, to.y]];
  return points.slice(1).reduce((path, [x, y], i) => {
    const [x0, y0] = points[i];
    const middle = (y0 + y) / 2;
    return `${path} C ${x0} ${middle} ${x} ${middle} ${x} ${y}`;
  }, `M ${points[0][0]} ${points[0][1]}`);
}

function box(node) {
  const left = node.x - node.width / 2;
  const text = (content, y, kind) => h('text', { x: node.x, y, class: kind, 'text-anchor': 'middle' }, content);
  const [name, ...more] = node.lines;
  return h('g', { class: node.kind }, h('rect', { x: left, y: node.y, width: node.width, height: node.height, rx: node.kind === 'topic' ? 21 : 6 }),
    text(name, node.y + 18, 'name'), node.kind === 'topic' ? text(more[0], node.y + 34, 'rate') : more.map((store, i) => text(store, node.y + 38 + 20 * i, 'store')));
}
