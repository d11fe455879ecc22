import { check } from '../checker/check.js';
import type { History, Violation } from '../checker/history.js';
import { type Cast, openWorld, type World } from '../world/world.js';
import type { Planned } from './fault.js';
import { type Limits, patient, playRound } from './round.js';

/** A round's faults and length (milliseconds). */
export type Round = { length: number; faults: readonly Planned[] };

/** What a run came to. */
export type Outcome = { history: History; faults: readonly Planned[]; violations: readonly Violation[] };

/** How many old commands each tablet sends once more when all is over. */
const lateRepeats = 15;

/** Plays rounds with this cast and checks everything that was seen. */
export async function play(
  cast: Cast,
  seed: number,
  rounds: readonly Round[],
  limits: Limits = patient,
): Promise<Outcome> {
  const world = await openWorld(cast, seed);
  try {
    for (const { faults, length } of rounds) await playRound(world, faults, length, limits);
    await Promise.all(world.tablets.map((tablet) => tablet.repeatOld(lateRepeats)));
    const history = await historyOf(world);
    return { history, faults: rounds.flatMap(({ faults }) => faults), violations: check(history) };
  } finally {
    await world[Symbol.asyncDispose]();
  }
}

async function historyOf({ store, clinics, recorder }: World): Promise<History> {
  const logs = await store.readLogs();
  return recorder.history({ logs, live: await store.readLive(clinics) });
}
