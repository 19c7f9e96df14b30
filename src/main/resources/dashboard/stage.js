import { ask, h, number } from '/assets/dom.js';

/** An application: its backlog by partition, its state, its steps. Looks again every two seconds. */
export function stage(main, about, name) {
  const rows = h('tbody');
  const said = h('p', { role: 'status', class: 'soft' });
  const steps = h('div', { class: 'grid' });
  main.append(h('h1', {}, name), said, h('section', { class: 'card' }, h('h2', {}, 'Work by partition'),
    h('table', {}, h('thead', {}, h('tr', {}, ['Kafka topic', 'Partition', 'Next', 'End', 'Waits'].map((head, i) => h('th', { scope: 'col', class: i > 1 ? 'n' : null }, head)))), rows)),
  h('h2', {}, 'Steps'), steps);
  const look = async () => {
    try {
      const told = await ask(`/v1/stages/${name}`);
      const { backlog } = told;
      said.textContent = `${backlog ? `${number(backlog.records)} records wait${backlog.stalled ? '; it stands still' : ''}` : 'not started'}; state on this disk ${number(told.stateBytes / 1048576)} MiB`;
      rows.replaceChildren(...(backlog?.partitions ?? []).map(one => h('tr', {}, h('th', { scope: 'row' }, one.kafkaTopic), h('td', {}, one.partition),
        [one.position, one.end, Math.max(0, one.end - one.position)].map(value => h('td', { class: 'n' }, value.toLocaleString('en'))))));
      if (!steps.hasChildNodes()) steps.append(...told.parts.map(part));
    } catch (e) { said.textContent = e.message; }
  };
  look();
  const timer = setInterval(look, 2000);
  return () => clearInterval(timer);
}

function part(nodes) {
  return h('section', { class: 'card' }, h('div', { class: 'steps' }, nodes.map(node => [
    node.reads.map(topic => h('span', { class: 'one topic' }, topic, ' →')), node.writes ? h('span', { class: 'one topic' }, '→ ', node.writes) : h('span', { class: 'one' }, node.name),
    node.keeps.map(store => h('span', { class: 'one store' }, store))])));
}
