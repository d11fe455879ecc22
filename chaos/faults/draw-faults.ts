import type { SeededRandom } from '../seeded-random.js';
import { type Fault, faultKinds, type ScheduledFault } from './fault.js';

export type TargetCounts = { nodes: number; connections: number; clinics: number; tablets: number };

/**
 * Draws a round's faults. They may overlap, but never on the same target: the end of one would undo the
 * other.
 */
export function drawFaults(random: SeededRandom, targets: TargetCounts, roundMs: number): ScheduledFault[] {
  const busyUntilMs = new Map<string, number>();
  const planned: ScheduledFault[] = [];
  for (let startMs = random.integer(100, 600); startMs < roundMs; startMs += random.integer(150, 1_300)) {
    const fault = drawFault(random, targets);
    const durationMs = Math.min(random.integer(200, 3_500), Math.max(roundMs - startMs, 200));
    const parts = affectedParts(fault, targets);
    if (parts.some((part) => (busyUntilMs.get(part) ?? 0) > startMs)) continue;
    for (const part of parts) busyUntilMs.set(part, startMs + durationMs + recoveryMs);
    planned.push({ ...fault, startMs, durationMs });
  }
  return planned;
}

const recoveryMs = 300;

function drawFault(random: SeededRandom, { nodes, connections, clinics, tablets }: TargetCounts): Fault {
  const draw = random.fraction();
  const node = random.integer(0, nodes - 1);
  const connection = random.integer(0, connections - 1);
  if (draw < 0.17) return redisFault(random.pick(faultKinds.redis), random.fraction());
  if (draw < 0.4) return { kind: random.pick(faultKinds.node), target: node };
  if (draw < 0.53) return { kind: random.pick(faultKinds.redisConnection), target: node };
  if (draw < 0.86) return { kind: random.pick(faultKinds.connection), target: connection };
  if (draw < 0.93) return { kind: 'skew-tablet', target: random.integer(0, tablets - 1) };
  return { kind: random.pick(faultKinds.log), target: random.integer(0, clinics - 1) };
}

const redisFault = (kind: (typeof faultKinds.redis)[number], share: number): Fault =>
  kind === 'cut-power' ? { kind, share } : { kind };

/** The parts a fault affects. A log is damaged only while every server is running to notice it. */
function affectedParts(fault: Fault, { nodes }: TargetCounts): string[] {
  if (!('target' in fault)) return ['redis'];
  switch (fault.kind) {
    case 'lose-log':
    case 'rewind-log':
    case 'trim-log':
      return ['redis', ...Array.from({ length: nodes }, (_, index) => `node ${index}`)];
    case 'cut-connection':
    case 'hold-connection':
    case 'half-open-connection':
    case 'slow-connection':
      return [`connection ${fault.target}`];
    case 'skew-tablet':
      return [`tablet ${fault.target}`];
    default:
      return [`node ${fault.target}`];
  }
}
