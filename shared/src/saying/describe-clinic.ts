import type { LaneBoard } from '../contract/board.js';
import type { ClinicSaying } from './clinic-saying.js';
import { describeLane, type SayingContext } from './describe-lane.js';

/** `lane`: the only one it is true of; `null`: all. */
export type ClinicLine = { lane: LaneBoard | null; status: string; details: readonly string[] };

/** What residents read of a clinic that takes nobody in: what all its lanes share is said once. */
export function describeClinic(
  { lanes, headline, namesLane }: ClinicSaying,
  context: SayingContext,
): readonly ClinicLine[] {
  const words = (lanes.length > 0 ? lanes : [headline]).map(({ lane, saying }) => {
    const { status, details } = describeLane(saying, context);
    return { lane, sentences: [status, ...details] };
  });
  const shared = sharedStart(words.map(({ sentences }) => sentences));
  const apart = words.flatMap(({ lane, sentences }) =>
    lineOf(namesLane ? lane : null, sentences.slice(shared.length)),
  );
  return [...lineOf(words.length > 1 || !namesLane ? null : headline.lane, shared), ...apart];
}

const lineOf = (lane: LaneBoard | null, [status, ...details]: readonly string[]): ClinicLine[] =>
  status === undefined ? [] : [{ lane, status, details }];

function sharedStart([first = [], ...others]: readonly (readonly string[])[]): readonly string[] {
  const differs = first.findIndex((text, index) => others.some((other) => other[index] !== text));
  return differs < 0 ? first : first.slice(0, differs);
}
