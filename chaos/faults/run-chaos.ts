import { check } from '../checker/check.js';
import type { Observations, Violation } from '../checker/observations.js';
import { withTimeout } from '../world/with-timeout.js';
import { openWorld, readObservations, type Scenario, type World } from '../world/world.js';
import type { ScheduledFault } from './fault.js';
import { defaultLimits, type Limits, type Round, runRound } from './round.js';

export type ChaosResult = {
  observations: Observations;
  faults: readonly ScheduledFault[];
  violations: readonly Violation[];
};

const repeatsPerTablet = 15;
const stepTimeoutMs = 60_000;

export async function runChaos(
  scenario: Scenario,
  seed: number,
  rounds: readonly Round[],
  limits: Limits = defaultLimits,
): Promise<ChaosResult> {
  return withWorld(scenario, seed, async (world) => {
    for (const round of rounds) await runRound(world, round, limits);
    // The effect of a torn file shows only at the start after the next.
    if (rounds.some(({ faults }) => faults.some(({ kind }) => kind === 'cut-power')))
      await withTimeout(stepTimeoutMs, 'Starting Redis again', world.store.process.crash());
    return readResult(world, rounds, limits);
  });
}

/** Repeats one round, at most `maxRounds` times, until its violations are the wanted ones. */
export async function runChaosUntil(
  isWanted: (violations: readonly Violation[]) => boolean,
  {
    scenario,
    seed,
    round,
    limits,
    maxRounds,
  }: { scenario: Scenario; seed: number; round: Round; limits: Limits; maxRounds: number },
): Promise<ChaosResult> {
  return withWorld(scenario, seed, async (world) => {
    for (let count = 1; ; count += 1) {
      await runRound(world, round, limits);
      const result = await readResult(world, Array(count).fill(round), limits);
      if (count === maxRounds || isWanted(result.violations)) return result;
    }
  });
}

async function withWorld(
  scenario: Scenario,
  seed: number,
  run: (world: World) => Promise<ChaosResult>,
): Promise<ChaosResult> {
  const world = await withTimeout(stepTimeoutMs, 'Opening the world', openWorld(scenario, seed));
  try {
    return await run(world);
  } finally {
    await withTimeout(stepTimeoutMs, 'Closing the world', world[Symbol.asyncDispose]());
  }
}

async function readResult(world: World, rounds: readonly Round[], { strict }: Limits): Promise<ChaosResult> {
  const repeats = Promise.all(world.tablets.map((tablet) => tablet.repeatOld(repeatsPerTablet)));
  await withTimeout(stepTimeoutMs, 'Repeating old taps', repeats);
  const observations = await withTimeout(stepTimeoutMs, 'Reading the logs', readObservations(world));
  const checked = strict ? { ...observations, loadFactor: 1 } : observations;
  return { observations, faults: rounds.flatMap(({ faults }) => faults), violations: check(checked) };
}
