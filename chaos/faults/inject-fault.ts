import type { NetworkProxy, NetworkState } from '../../server/src/testing/network-proxy.js';
import type { ServerNode } from '../world/node.js';
import type { World } from '../world/world.js';
import type { Fault, RepairFault } from './fault.js';
import { injectRedisFault } from './inject-redis-fault.js';

const clockSkewsMs = [3 * 60_000, -40 * 60_000, 3 * 86_400_000, -3 * 86_400_000];

/** Injects a fault; resolves to the function that repairs it. */
export async function injectFault(world: World, fault: Fault): Promise<RepairFault> {
  if (!('target' in fault)) return injectRedisFault(world.store, fault);
  const { kind, target } = fault;
  switch (kind) {
    case 'kill-node':
    case 'restart-node':
    case 'freeze-node':
      return injectNodeFault(itemAt(world.nodes, target), kind);
    case 'upgrade-node': {
      const node = itemAt(world.nodes, target);
      node.replaceBuild(world.nextBuild);
      return injectNodeFault(node, 'restart-node');
    }
    case 'cut-store':
    case 'hold-store':
    case 'half-open-store':
      return breakConnection(itemAt(world.nodes, target).storeLink, networkStates[kind]);
    case 'cut-connection':
    case 'hold-connection':
    case 'half-open-connection':
    case 'slow-connection':
      return breakConnection(itemAt(world.connections, target), networkStates[kind]);
    case 'skew-tablet': {
      const tablet = itemAt(world.tablets, target);
      tablet.skew(itemAt(clockSkewsMs, target));
      return async () => tablet.skew(0);
    }
    case 'lose-log':
    case 'rewind-log':
    case 'trim-log': {
      const clinicId = world.clinics[target] ?? world.clinics[0];
      world.recorder.lost.push(...(await world.store.removeEntries(clinicId, kind)));
      return async () => undefined;
    }
  }
}

async function injectNodeFault(
  node: ServerNode,
  kind: 'kill-node' | 'restart-node' | 'freeze-node',
): Promise<RepairFault> {
  if (kind === 'freeze-node') {
    node.freeze(true);
    return async () => node.freeze(false);
  }
  await (kind === 'kill-node' ? node.kill() : node.stop());
  return () => node.restart();
}

async function breakConnection(connection: NetworkProxy, state: NetworkState): Promise<RepairFault> {
  connection.set(state);
  return async () => {
    // Answers swallowed by a half-open connection never come, so the connection itself must end.
    if (state === 'half-open') connection.set('cut');
    connection.set('open');
  };
}

const networkStates = {
  'cut-store': 'cut',
  'cut-connection': 'cut',
  'hold-store': 'held',
  'hold-connection': 'held',
  'half-open-store': 'half-open',
  'half-open-connection': 'half-open',
  'slow-connection': 'slow',
} as const satisfies Record<string, NetworkState>;

function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error(`No target at ${index}`);
  return item;
}
