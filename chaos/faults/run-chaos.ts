import { check } from '../checker/check.js';
import type { History, Violation } from '../checker/history.js';
import { withTimeout } from '../world/with-timeout.js';
import { openWorld, readHistory, type Scenario, type World } from '../world/world.js';
import type { ScheduledFault } from './fault.js';
import { defaultLimits, type Limits, type Round, runRound } from './round.js';

export type Outcome = {
  history: History;
  faults: readonly ScheduledFault[];
  violations: readonly Violation[];
};

/** How many old commands each tablet repeats at the end. */
const repeatsPerTablet = 15;
const stepTimeoutMs = 60_000;

/** Runs rounds of a scenario and checks everything that was observed. */
export async function runChaos(
  scenario: Scenario,
  seed: number,
  rounds: readonly Round[],
  limits: Limits = defaultLimits,
): Promise<Outcome> {
  return withWorld(scenario, seed, async (world) => {
    for (const round of rounds) await runRound(world, round, limits);
    // The effect of a torn file shows only at the start after the next.
    if (rounds.some(({ faults }) => faults.some(({ kind }) => kind === 'cut-power')))
      await withTimeout(stepTimeoutMs, 'Starting Redis again', world.store.process.crash());
    return readOutcome(world, rounds, limits);
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
): Promise<Outcome> {
  return withWorld(scenario, seed, async (world) => {
    for (let count = 1; ; count += 1) {
      await runRound(world, round, limits);
      const outcome = await readOutcome(world, Array(count).fill(round), limits);
      if (count === maxRounds || isWanted(outcome.violations)) return outcome;
    }
  });
}

async function withWorld(
  scenario: Scenario,
  seed: number,
  run: (world: World) => Promise<Outcome>,
): Promise<Outcome> {
  const world = await withTimeout(stepTimeoutMs, 'Opening the world', openWorld(scenario, seed));
  try {
    return await run(world);
  } finally {
    await withTimeout(stepTimeoutMs, 'Closing the world', world[Symbol.asyncDispose]());
  }
}

async function readOutcome(world: World, rounds: readonly Round[], { strict }: Limits): Promise<Outcome> {
  const repeats = Promise.all(world.tablets.map((tablet) => tablet.repeatOld(repeatsPerTablet)));
  await withTimeout(stepTimeoutMs, 'Repeating old taps', repeats);
  const history = await withTimeout(stepTimeoutMs, 'Reading the logs', readHistory(world));
  const checked = strict ? { ...history, loadFactor: 1 } : history;
  return { history, faults: rounds.flatMap(({ faults }) => faults), violations: check(checked) };
}
