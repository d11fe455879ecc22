import type { LinkProxy, LinkState } from '../../e2e/harness/link-proxy.js';
import type { Node } from '../world/node.js';
import type { World } from '../world/world.js';
import type { Fault, Mend } from './fault.js';
import { injectIntoRedis } from './inject-into-redis.js';

/** How far each tablet's clock is off (milliseconds). */
const skews = [3 * 60_000, -40 * 60_000, 3 * 86_400_000, -3 * 86_400_000];

/** Injects a fault; resolves to the function that repairs it. */
export async function inject(world: World, fault: Fault): Promise<Mend> {
  if (!('target' in fault)) return injectIntoRedis(world.store, fault);
  const { kind, target } = fault;
  switch (kind) {
    case 'kill-node':
    case 'restart-node':
    case 'freeze-node':
      return injectIntoNode(targetOf(world.nodes, target), kind);
    case 'upgrade-node': {
      const node = targetOf(world.nodes, target);
      node.become(world.nextBuild);
      return injectIntoNode(node, 'restart-node');
    }
    case 'cut-store':
    case 'hold-store':
    case 'half-open-store':
      return breakLine(targetOf(world.nodes, target).storeLink, stateOf[kind]);
    case 'cut-line':
    case 'hold-line':
    case 'half-open-line':
    case 'slow-line':
      return breakLine(targetOf(world.lines, target), stateOf[kind]);
    case 'skew-tablet': {
      const tablet = targetOf(world.tablets, target);
      tablet.skew(targetOf(skews, target));
      return async () => tablet.skew(0);
    }
    case 'lose-log':
    case 'rewind-log':
    case 'trim-log': {
      const clinicId = world.clinics[target] ?? world.clinics[0];
      world.recorder.lost.push(...(await world.store.take(clinicId, kind)));
      return async () => undefined;
    }
  }
}

async function injectIntoNode(node: Node, kind: 'kill-node' | 'restart-node' | 'freeze-node'): Promise<Mend> {
  if (kind === 'freeze-node') {
    node.freeze(true);
    return async () => node.freeze(false);
  }
  await (kind === 'kill-node' ? node.kill() : node.stop());
  return () => node.revive();
}

async function breakLine(line: LinkProxy, state: LinkState): Promise<Mend> {
  line.set(state);
  return async () => {
    // Answers swallowed by a half-open connection never come, so the connection itself must end.
    if (state === 'half-open') line.set('cut');
    line.set('open');
  };
}

const stateOf = {
  'cut-store': 'cut',
  'cut-line': 'cut',
  'hold-store': 'held',
  'hold-line': 'held',
  'half-open-store': 'half-open',
  'half-open-line': 'half-open',
  'slow-line': 'slow',
} as const satisfies Record<string, LinkState>;

function targetOf<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error(`No target at ${index}`);
  return item;
}
