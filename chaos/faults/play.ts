import { check } from '../checker/check.js';
import type { History, Violation } from '../checker/history.js';
import { within } from '../world/within.js';
import { type Cast, openWorld, type World } from '../world/world.js';
import type { Planned } from './fault.js';
import { type Limits, patient, playRound, type Round } from './round.js';

export type Outcome = { history: History; faults: readonly Planned[]; violations: readonly Violation[] };

/** How many old commands each tablet repeats at the end. */
const lateRepeats = 15;
/** How long opening, reading or closing the system may take (milliseconds). */
const leeway = 60_000;

/** Runs rounds of a scenario and checks everything that was observed. */
export async function play(
  cast: Cast,
  seed: number,
  rounds: readonly Round[],
  limits: Limits = patient,
): Promise<Outcome> {
  return inWorld(cast, seed, async (world) => {
    for (const round of rounds) await playRound(world, round, limits);
    // The effect of a torn file shows only at the start after the next.
    if (rounds.some(({ faults }) => faults.some(({ kind }) => kind === 'cut-power')))
      await within(leeway, 'Starting Redis again', world.store.process.crash());
    return outcomeOf(world, rounds, limits);
  });
}

/** Repeats one round, at most `most` times, until the violations are as `wanted`. */
export async function playUntil(
  wanted: (violations: readonly Violation[]) => boolean,
  {
    cast,
    seed,
    round,
    limits,
    most,
  }: { cast: Cast; seed: number; round: Round; limits: Limits; most: number },
): Promise<Outcome> {
  return inWorld(cast, seed, async (world) => {
    for (let turn = 1; ; turn += 1) {
      await playRound(world, round, limits);
      const outcome = await outcomeOf(world, Array(turn).fill(round), limits);
      if (turn === most || wanted(outcome.violations)) return outcome;
    }
  });
}

async function inWorld(cast: Cast, seed: number, run: (world: World) => Promise<Outcome>): Promise<Outcome> {
  const world = await within(leeway, 'Opening the world', openWorld(cast, seed));
  try {
    return await run(world);
  } finally {
    await within(leeway, 'Closing the world', world[Symbol.asyncDispose]());
  }
}

async function outcomeOf(world: World, rounds: readonly Round[], { strict }: Limits): Promise<Outcome> {
  const repeats = Promise.all(world.tablets.map((tablet) => tablet.repeatOld(lateRepeats)));
  await within(leeway, 'Repeating old taps', repeats);
  const history = await within(leeway, 'Reading the logs', historyOf(world));
  const judged = strict ? { ...history, loadFactor: 1 } : history;
  return { history, faults: rounds.flatMap(({ faults }) => faults), violations: check(judged) };
}

async function historyOf({ store, clinics, recorder }: World): Promise<History> {
  const logs = await store.readLogs();
  return recorder.history({ logs, live: await store.readLive(clinics) });
}
