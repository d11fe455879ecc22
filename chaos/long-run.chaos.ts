import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawRounds } from './faults/draw-rounds.js';
import { checkOutUnknownTicket, concurrentCheckIns } from './faults/interleavings.js';
import { timeZoneOfNextMidnight } from './faults/next-midnight.js';
import { type ChaosResult, runChaos } from './faults/run-chaos.js';
import {
  formatRow,
  formatTotals,
  type RunSummary,
  summarizeRun,
  tableHeading,
} from './faults/run-summary.js';
import { nextRelease, startAsProcess } from './world/start-server.js';

const minuteMs = 60_000;
/** One seed: three rounds of faults, each followed by repair and a check of every screen. */
const shape = { rounds: 3, roundMs: 10_000 };
const size = { nodes: 3, tablets: 12, viewers: 6 };
const pauseMs = [0, 0] as const;
const firstSeed = Number(process.env.CHAOS_SEED ?? 1);
const minutes = Number(process.env.CHAOS_MINUTES);

const summaries: RunSummary[] = [];

beforeAll(() => console.log(tableHeading));
afterAll(() => console.log(formatTotals(summaries)));

describe('a long run of faults', () => {
  it(`violates no invariant for ${minutes} min from seed ${firstSeed} on`, {
    timeout: (minutes + 10) * minuteMs,
  }, async () => {
    const end = Date.now() + minutes * minuteMs;
    const found: string[] = [];
    for (let seed = firstSeed; seed === firstSeed || Date.now() < end; seed += 1)
      found.push(...(await runSeedSafely(seed)));
    expect(found).toEqual([]);
  });
});

/** Runs a seed and prints its row. A failed seed does not stop the run. */
async function runSeedSafely(seed: number): Promise<string[]> {
  try {
    const result = await runSeed(seed);
    const figures = summarizeRun(result);
    summaries.push(figures);
    console.log(formatRow(`${seed}`, figures));
    return result.violations.map((violation) => `seed ${seed}: ${JSON.stringify(violation)}`);
  } catch (error) {
    console.log(`seed ${seed}: ${error}`);
    return [`seed ${seed}: ${error}`];
  }
}

function runSeed(seed: number): Promise<ChaosResult> {
  // The clinics are where midnight comes next, so that a long run passes it.
  const env = { TIME_ZONE: timeZoneOfNextMidnight(Date.now()) };
  const server = startAsProcess({ env });
  const scenario = { ...size, pauseMs, server, nextBuild: startAsProcess({ main: nextRelease, env }) };
  const rounds = drawRounds(seed, size, shape).map((round) => ({
    ...round,
    interleavings: [concurrentCheckIns, checkOutUnknownTicket],
  }));
  return runChaos(scenario, seed, rounds);
}
