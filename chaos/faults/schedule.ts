import type { Random } from '../random.js';
import { type Fault, kinds, type Planned } from './fault.js';

export type Targets = { nodes: number; lines: number; clinics: number; tablets: number };

/**
 * Draws a round's faults. They may overlap, but never on the same target: the end of one would undo the
 * other.
 */
export function drawFaults(random: Random, targets: Targets, length: number): Planned[] {
  const busy = new Map<string, number>();
  const planned: Planned[] = [];
  for (let at = random.whole(100, 600); at < length; at += random.whole(150, 1_300)) {
    const fault = drawFault(random, targets);
    const lasts = Math.min(random.whole(200, 3_500), Math.max(length - at, 200));
    const things = thingsOf(fault, targets);
    if (things.some((thing) => (busy.get(thing) ?? 0) > at)) continue;
    for (const thing of things) busy.set(thing, at + lasts + recovery);
    planned.push({ ...fault, at, lasts });
  }
  return planned;
}

/** A repaired target is left alone for this long (milliseconds). */
const recovery = 300;

function drawFault(random: Random, { nodes, lines, clinics, tablets }: Targets): Fault {
  const draw = random.fraction();
  const node = random.whole(0, nodes - 1);
  const line = random.whole(0, lines - 1);
  if (draw < 0.17) return ofRedis(random.pick(kinds.redis), random.fraction());
  if (draw < 0.4) return { kind: random.pick(kinds.node), target: node };
  if (draw < 0.53) return { kind: random.pick(kinds.storeLine), target: node };
  if (draw < 0.86) return { kind: random.pick(kinds.line), target: line };
  if (draw < 0.93) return { kind: 'skew-tablet', target: random.whole(0, tablets - 1) };
  return { kind: random.pick(kinds.log), target: random.whole(0, clinics - 1) };
}

const ofRedis = (kind: (typeof kinds.redis)[number], share: number): Fault =>
  kind === 'cut-power' ? { kind, share } : { kind };

/** The parts a fault affects. A log is damaged only while every server is running to notice it. */
function thingsOf(fault: Fault, { nodes }: Targets): string[] {
  if (!('target' in fault)) return ['redis'];
  switch (fault.kind) {
    case 'lose-log':
    case 'rewind-log':
    case 'trim-log':
      return ['redis', ...Array.from({ length: nodes }, (_, index) => `node ${index}`)];
    case 'cut-line':
    case 'hold-line':
    case 'half-open-line':
    case 'slow-line':
      return [`line ${fault.target}`];
    case 'skew-tablet':
      return [`tablet ${fault.target}`];
    default:
      return [`node ${fault.target}`];
  }
}
