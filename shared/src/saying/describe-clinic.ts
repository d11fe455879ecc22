import type { LaneBoard } from '../contract/board.js';
import type { ClinicSaying } from './clinic-saying.js';
import { type SayingContext, sentencesOf } from './describe-lane.js';

/** `lane`: the only one it is true of; `null`: all. */
export type ClinicLine = { lane: LaneBoard | null; status: string; details: readonly string[] };

/**
 * What residents read of a clinic that takes nobody in. What all its lanes share is said once; figures are said of
 * their lane only: two in one line and two in another are four.
 */
export function describeClinic(
  { lanes, headline, namesLane }: ClinicSaying,
  context: SayingContext,
): readonly ClinicLine[] {
  const words = (lanes.length > 0 ? lanes : [headline]).map(({ lane, saying }) => ({
    lane: namesLane ? lane : null,
    ...sentencesOf(saying, context),
  }));
  const [first = [], ...others] = words.map(({ common }) => common);
  // With the reason, also what follows words that differ: one next opening behind two last numbers.
  const isShared = others.length > 0 && others.every(([status]) => status === first[0]);
  const shared = isShared ? first.filter((text) => others.every((other) => other.includes(text))) : [];
  const apart = words.flatMap(({ lane, common, own }) =>
    lineOf(lane, [...common.filter((text) => !shared.includes(text)), ...own]),
  );
  return [...lineOf(null, shared), ...apart];
}

const lineOf = (lane: LaneBoard | null, [status, ...details]: readonly string[]): ClinicLine[] =>
  status === undefined ? [] : [{ lane, status, details }];
