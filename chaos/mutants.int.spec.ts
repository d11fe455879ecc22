import { describe, expect, it } from 'vitest';
import { play } from './faults/play.js';
import { brokenDevices } from './mutants/broken-devices.js';
import { brokenFollowing } from './mutants/broken-following.js';
import { brokenLog } from './mutants/broken-log.js';
import { copyServer } from './mutants/copy-server.js';
import type { Mutant } from './mutants/mutant.js';

const seed = 11;
const cast = { nodes: 2, tablets: 3, viewers: 2 };
/** Enough for what works; a mutant that never settles is not waited for. */
const limits = { settling: 2_000, returning: 3_500 };

async function violatedBy({ cast: change, edits, faults = [], length = 2_500 }: Mutant) {
  await using copy = await copyServer(edits);
  const server = { ...change?.server, main: copy.main };
  const { violations } = await play({ ...cast, ...change, server }, seed, [{ length, faults }], limits);
  return violations.map(({ invariant }) => invariant);
}

describe('the checker', () => {
  it.concurrent.each([...brokenLog, ...brokenFollowing, ...brokenDevices])(
    'catches a product that $name',
    async (mutant) => {
      const violated = await violatedBy(mutant);
      expect(mutant.caughtBy.filter((invariant) => violated.includes(invariant))).not.toEqual([]);
    },
  );
});
