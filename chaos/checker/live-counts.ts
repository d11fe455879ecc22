import { boardAfter, type Replay, type Step } from './log-replay.js';
import { type Observations, type Violation, violation } from './observations.js';

/** I3: the live counts equal those of a replay of the log. */
export function findWrongLiveCounts({ live }: Observations, replays: readonly Replay[]): Violation[] {
  return [...live].flatMap(([clinicId, found]) => {
    const last = replays.findLast(({ log }) => log.clinicId === clinicId)?.steps.at(-1);
    return Object.entries(last ? countsAfter(last) : {}).flatMap(([name, count]) =>
      found[name] === count
        ? []
        : [violation('I3', `${clinicId}: ${name} is ${found[name]}, by replay ${count}`)],
    );
  });
}

function countsAfter(step: Step): Record<string, string> {
  const { epoch, version, waiting, lanes } = boardAfter(step);
  const ofLanes = lanes.flatMap(({ lane, waiting: people, tickets }) => [
    [`waiting:${lane}`, String(people)],
    [`tickets:${lane}`, String(tickets)],
  ]);
  return Object.fromEntries([
    ['epoch', String(epoch)],
    ['version', String(version)],
    ['waiting', String(waiting)],
    ...ofLanes,
  ]);
}
