import { seededRandom } from '../seeded-random.js';
import type { Scenario } from '../world/world.js';
import { drawFaults } from './draw-faults.js';
import type { Round } from './round.js';

/** Draws the rounds of a run: the same seed and scenario give the same faults at the same times. */
export function drawRounds(
  seed: number,
  { nodes, tablets, viewers }: Pick<Scenario, 'nodes' | 'tablets' | 'viewers'>,
  { rounds, roundMs }: { rounds: number; roundMs: number },
): Round[] {
  const random = seededRandom(seed, 'faults');
  const targets = { nodes, connections: 2 * tablets + viewers, clinics: 2, tablets };
  return Array.from({ length: rounds }, () => ({
    durationMs: roundMs,
    faults: drawFaults(random, targets, roundMs),
  }));
}
