import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForUnheardTicket, bothCheckIn, endTwice } from './faults/meetings.js';
import { play, playUntil } from './faults/play.js';
import { brokenDevices } from './mutants/broken-devices.js';
import { brokenFollowing } from './mutants/broken-following.js';
import { brokenLog } from './mutants/broken-log.js';
import { copyServer, type ServerCopy } from './mutants/copy-server.js';
import type { Mutant } from './mutants/mutant.js';
import { asGuest } from './world/server-start.js';

const seed = 11;
const size = { nodes: 2, tablets: 3, viewers: 2 };
/** The maximum of rounds in which a mutant may show; interleavings show it in the first. */
const most = 6;
/** The unchanged product, for mutants outside of it. */
let sound: ServerCopy;

beforeAll(async () => {
  sound = await copyServer();
});
afterAll(() => sound[Symbol.asyncDispose]());

async function violatedBy(mutant: Mutant): Promise<string[]> {
  const { edits, redis, env, habits, judgement, faults = [], meeting, length = 600, caughtBy } = mutant;
  const copy = edits ? await copyServer(edits) : sound;
  const cast = { ...size, redis, habits, judgement, server: asGuest(copy, env) };
  const round = { length, faults, meetings: meeting ? [meeting] : [] };
  // A screen that never recovers gets more time than the invariant allows.
  const returning = caughtBy.includes('I6') ? 3_500 : 500;
  const limits = { taps: 25, settling: 2_000, returning, strict: true };
  const isCaught = (found: readonly { invariant: string }[]) =>
    found.some(({ invariant }) => caughtBy.some((expected) => expected === invariant));
  const { violations } = await playUntil(isCaught, { cast, seed, round, limits, most });
  if (edits) await copy[Symbol.asyncDispose]();
  return violations.map(({ invariant }) => invariant);
}

describe('the checker', () => {
  it.concurrent.each([...brokenDevices, ...brokenFollowing, ...brokenLog])(
    'detects a product that $name',
    async (mutant) => {
      const violated = await violatedBy(mutant);
      expect(mutant.caughtBy.filter((invariant) => violated.includes(invariant))).not.toEqual([]);
    },
  );

  it.concurrent('finds no violation in the unchanged product under the same interleavings', async () => {
    const cast = { ...size, server: asGuest(sound) };
    const round = { length: 600, faults: [], meetings: [bothCheckIn, askForUnheardTicket, endTwice] };
    const { violations } = await play(cast, seed, [round]);
    expect(violations).toEqual([]);
  });
});
