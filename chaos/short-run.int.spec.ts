import { expect, it } from 'vitest';
import { drawRounds } from './faults/draw-rounds.js';
import type { ScheduledFault } from './faults/fault.js';
import { checkOutUnknownTicket, concurrentCheckIns } from './faults/interleavings.js';
import { runChaos } from './faults/run-chaos.js';
import { nextRelease, startAsProcess } from './world/start-server.js';

const seed = 20261123;
const size = { nodes: 2, tablets: 3, viewers: 3 };
/** Servers are upgraded one after another, with a power cut in between. */
const rollingUpgrade: readonly ScheduledFault[] = [
  { kind: 'cut-power', share: 0.6, startMs: 1_300, durationMs: 100 },
  { kind: 'upgrade-node', target: 0, startMs: 200, durationMs: 100 },
  { kind: 'upgrade-node', target: 1, startMs: 2_500, durationMs: 100 },
];

it('violates no invariant in a short run of faults and a rolling upgrade', async () => {
  const drawn = drawRounds(seed, size, { rounds: 1, roundMs: 8_000 });
  const rounds = [
    ...drawn.map((round) => ({ ...round, interleavings: [concurrentCheckIns, checkOutUnknownTicket] })),
    { durationMs: 3_000, faults: rollingUpgrade },
  ];
  const scenario = {
    ...size,
    server: startAsProcess({}),
    nextBuild: startAsProcess({ main: nextRelease }),
  };
  const result = await runChaos(scenario, seed, rounds);
  expect(result.violations).toEqual([]);
  expect(result.observations.answered.length).toBeGreaterThan(50);
});
