import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkOutTwice, checkOutUnknownTicket, concurrentCheckIns } from './faults/interleavings.js';
import { runChaos, runChaosUntil } from './faults/run-chaos.js';
import { clientMutants } from './mutants/client-mutants.js';
import { clinicDayMutants } from './mutants/clinic-day-mutants.js';
import { copyServer, type ServerCopy } from './mutants/copy-server.js';
import { eventLogMutants } from './mutants/event-log-mutants.js';
import type { Mutant } from './mutants/mutant.js';
import { startInProcess } from './world/start-server.js';

const seed = 11;
const size = { nodes: 2, tablets: 3, viewers: 2 };
/** The maximum of rounds in which a mutant may show; interleavings show it in the first. */
const maxRounds = 6;
/** The unchanged product, for mutants outside of it. */
let unchangedServer: ServerCopy;

beforeAll(async () => {
  unchangedServer = await copyServer();
});
afterAll(() => unchangedServer[Symbol.asyncDispose]());

async function findViolations(mutant: Mutant): Promise<string[]> {
  const {
    edits,
    redis,
    env,
    behaviour,
    viewerBehaviour,
    faults = [],
    interleaving,
    durationMs = 600,
    caughtBy,
  } = mutant;
  const copy = edits ? await copyServer(edits) : unchangedServer;
  const scenario = {
    ...size,
    redis,
    behaviour,
    viewerBehaviour,
    server: startInProcess(copy, env),
  };
  const round = { durationMs, faults, interleavings: interleaving ? [interleaving] : [] };
  // A screen that never recovers gets more time than the invariant allows.
  const convergeTimeoutMs = caughtBy.includes('I6') ? 3_500 : 500;
  const limits = { minTaps: 25, settleTimeoutMs: 2_000, convergeTimeoutMs, strict: true };
  const isCaught = (found: readonly { invariant: string }[]) =>
    found.some(({ invariant }) => caughtBy.some((expected) => expected === invariant));
  const { violations } = await runChaosUntil(isCaught, { scenario, seed, round, limits, maxRounds });
  if (edits) await copy[Symbol.asyncDispose]();
  return violations.map(({ invariant }) => invariant);
}

describe('the checker', () => {
  it.concurrent.each([...clientMutants, ...clinicDayMutants, ...eventLogMutants])(
    'detects a product that $name',
    async (mutant) => {
      const violated = await findViolations(mutant);
      expect(mutant.caughtBy.filter((invariant) => violated.includes(invariant))).not.toEqual([]);
    },
  );

  it.concurrent('finds no violation in the unchanged product under the same interleavings', async () => {
    const scenario = { ...size, server: startInProcess(unchangedServer) };
    const round = {
      durationMs: 600,
      faults: [],
      interleavings: [concurrentCheckIns, checkOutUnknownTicket, checkOutTwice],
    };
    const { violations } = await runChaos(scenario, seed, [round]);
    expect(violations).toEqual([]);
  });
});
