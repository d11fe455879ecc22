import { randomFrom } from '../random.js';
import type { Cast } from '../world/world.js';
import type { Round } from './round.js';
import { drawFaults } from './schedule.js';

/** Draws the rounds of a run: the same seed and scenario give the same faults at the same times. */
export function drawRounds(
  seed: number,
  { nodes, tablets, viewers }: Pick<Cast, 'nodes' | 'tablets' | 'viewers'>,
  { rounds, length }: { rounds: number; length: number },
): Round[] {
  const random = randomFrom(seed, 'faults');
  const targets = { nodes, lines: 2 * tablets + viewers, clinics: 2, tablets };
  return Array.from({ length: rounds }, () => ({ length, faults: drawFaults(random, targets, length) }));
}
