import { describe, expect, it } from 'vitest';
import { checkOutTwice, checkOutUnknownTicket, concurrentCheckIns } from './faults/interleavings.js';
import { runChaos, runChaosUntil } from './faults/run-chaos.js';
import { clientMutants } from './mutants/client-mutants.js';
import { clinicDayMutants } from './mutants/clinic-day-mutants.js';
import { eventLogMutants } from './mutants/event-log-mutants.js';
import type { Mutant } from './mutants/mutant.js';
import { importServer } from './mutants/server-modules.js';
import { startInProcess } from './world/start-server.js';

const seed = 11;
const size = { nodes: 2, tablets: 3, viewers: 2 };
/** The maximum of rounds in which a mutant may show; interleavings show it in the first. */
const maxRounds = 6;

async function findViolations(mutant: Mutant): Promise<string[]> {
  const {
    change,
    redis,
    env,
    behaviour,
    viewerBehaviour,
    faults = [],
    interleaving,
    durationMs = 600,
    caughtBy,
  } = mutant;
  const server = await importServer();
  change?.(server);
  const scenario = {
    ...size,
    redis,
    behaviour,
    viewerBehaviour,
    server: startInProcess(server, env),
  };
  const round = { durationMs, faults, interleavings: interleaving ? [interleaving] : [] };
  // A screen that never recovers gets more time than the invariant allows.
  const convergeTimeoutMs = caughtBy.includes('I6') ? 3_500 : 500;
  const limits = { minTaps: 25, settleTimeoutMs: 2_000, convergeTimeoutMs, strict: true };
  const isCaught = (found: readonly { invariant: string }[]) =>
    found.some(({ invariant }) => caughtBy.some((expected) => expected === invariant));
  const { violations } = await runChaosUntil(isCaught, { scenario, seed, round, limits, maxRounds });
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
    const scenario = { ...size, server: startInProcess(await importServer()) };
    const round = {
      durationMs: 600,
      faults: [],
      interleavings: [concurrentCheckIns, checkOutUnknownTicket, checkOutTwice],
    };
    const { violations } = await runChaos(scenario, seed, [round]);
    expect(violations).toEqual([]);
  });
});
