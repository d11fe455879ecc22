import type { LinkProxy, LinkState } from '../../e2e/harness/link-proxy.js';
import type { Node } from '../world/node.js';
import type { World } from '../world/world.js';
import type { Fault } from './fault.js';

/** Makes a fault true and resolves with what mends it. */
export async function inject(world: World, fault: Fault): Promise<() => Promise<void>> {
  switch (fault.kind) {
    case 'kill-redis':
      await world.store.process.kill();
      return () => world.store.process.start();
    case 'freeze-redis':
      world.store.process.freeze(true);
      return async () => world.store.process.freeze(false);
    case 'kill-node':
    case 'restart-node':
    case 'freeze-node':
      return injectInto(targetOf(world.nodes, fault.target), fault.kind);
    case 'cut-store':
    case 'hold-store':
    case 'half-open-store':
      return breakLine(targetOf(world.nodes, fault.target).storeLink, stateOf(fault.kind));
    case 'cut-line':
    case 'hold-line':
    case 'half-open-line':
      return breakLine(targetOf(world.lines, fault.target), stateOf(fault.kind));
    case 'lose-log':
    case 'rewind-log': {
      const clinicId = world.clinics[fault.target] ?? world.clinics[0];
      const share = fault.kind === 'lose-log' ? 0 : 0.5;
      world.recorder.lost.push(...(await world.store.rewind(clinicId, share)));
      return async () => undefined;
    }
  }
}

async function injectInto(node: Node, kind: 'kill-node' | 'restart-node' | 'freeze-node') {
  if (kind === 'freeze-node') {
    node.freeze(true);
    return async () => node.freeze(false);
  }
  await (kind === 'kill-node' ? node.kill() : node.stop());
  return () => node.revive();
}

async function breakLine(line: LinkProxy, state: LinkState) {
  line.set(state);
  return async () => {
    // Answers that a half-open line swallowed never come, so what is left of its connections is dead.
    if (state === 'half-open') line.set('cut');
    line.set('open');
  };
}

const stateOf = (kind: string): LinkState =>
  kind.startsWith('cut') ? 'cut' : kind.startsWith('hold') ? 'held' : 'half-open';

function targetOf<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error(`There is nothing to break at ${index}`);
  return item;
}
