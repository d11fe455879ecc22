import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Planned } from './faults/fault.js';
import { askForUnheardTicket, bothCheckIn } from './faults/meetings.js';
import { play } from './faults/play.js';
import { drawRounds } from './faults/rounds.js';
import { copyServer, type ServerCopy } from './mutants/copy-server.js';
import { laterBuild } from './mutants/later-build.js';
import { asProcess } from './world/server-start.js';

const seed = 20261123;
const size = { nodes: 2, tablets: 3, viewers: 3 };
/** Servers are upgraded one after another, with a power cut in between. */
const rolling: readonly Planned[] = [
  { kind: 'cut-power', share: 0.6, at: 1_300, lasts: 100 },
  { kind: 'upgrade-node', target: 0, at: 200, lasts: 100 },
  { kind: 'upgrade-node', target: 1, at: 2_500, lasts: 100 },
];
let later: ServerCopy;

beforeAll(async () => {
  later = await copyServer(laterBuild);
});
afterAll(() => later[Symbol.asyncDispose]());

it('violates no invariant in a short run of faults and a rolling upgrade', async () => {
  const drawn = drawRounds(seed, size, { rounds: 1, length: 8_000 });
  const rounds = [
    ...drawn.map((round) => ({ ...round, meetings: [bothCheckIn, askForUnheardTicket] })),
    { length: 3_000, faults: rolling },
  ];
  const cast = { ...size, server: asProcess({}), nextBuild: asProcess({ main: later.main }) };
  const outcome = await play(cast, seed, rounds);
  expect(outcome.violations).toEqual([]);
  expect(outcome.history.answered.length).toBeGreaterThan(50);
});
