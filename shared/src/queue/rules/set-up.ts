import type { LaneSetUp } from '../../contract/clinic.js';
import type { DaySetUp, SetUpChanged } from '../events.js';
import { isInUse, laneSetUpOf } from '../set-up.js';
import type { ClinicDay } from '../state.js';

/** A lane that must not change this way while people hold its slips. */
export type LaneInUse = { lane: string; code: string; why: 'removed' | 'letter' };

export const lanesInUse = (state: ClinicDay, wanted: readonly LaneSetUp[]): LaneInUse[] =>
  state.lanes.filter(isInUse).flatMap(({ lane, code }): LaneInUse[] => {
    const next = wanted.find((other) => other.lane === lane);
    if (!next) return [{ lane, code, why: 'removed' }];
    return next.code === code ? [] : [{ lane, code, why: 'letter' }];
  });

/**
 * `null` where the day follows this configuration or a later one. A lane in use keeps its letter until its
 * people are gone.
 */
export function followSetUp(state: ClinicDay, wanted: DaySetUp, at: string): SetUpChanged | null {
  const { setUp = 0 } = wanted;
  if (setUp < state.setUp) return null;
  const lanes = withThoseInUse(state, wanted.lanes);
  const same =
    setUp === state.setUp ? sameLetters(state.lanes, lanes) : sameSetUp(state, { ...wanted, lanes });
  return same ? null : { type: 'set-up-changed', at, ...wanted, lanes };
}

function withThoseInUse(state: ClinicDay, wanted: readonly LaneSetUp[]): LaneSetUp[] {
  const inUse = lanesInUse(state, wanted);
  const staying = inUse.flatMap(({ lane, why }) => {
    const day = why === 'removed' ? state.lanes.find((other) => other.lane === lane) : undefined;
    return day ? [laneSetUpOf(day)] : [];
  });
  const kept = (lane: string) => inUse.find((other) => other.lane === lane)?.code;
  const lanes = wanted
    .map((lane) => ({ ...lane, code: kept(lane.lane) ?? lane.code }))
    .filter(({ lane, code }) => !inUse.some((other) => other.lane !== lane && other.code === code));
  return [...lanes, ...staying];
}

const sameLetters = (some: readonly LaneSetUp[], others: readonly LaneSetUp[]): boolean =>
  lettersOf(some) === lettersOf(others);

const lettersOf = (lanes: readonly LaneSetUp[]): string =>
  lanes.map(({ lane, code }) => `${lane} ${code}`).join();

const sameSetUp = (state: ClinicDay, wanted: DaySetUp): boolean =>
  textOf(state, state.standingNotice, state.levels) ===
  textOf(wanted, wanted.notice ?? null, wanted.levels ?? null);

const textOf = ({ name, lanes, hours, nextOpensAt }: DaySetUp | ClinicDay, ...rest: unknown[]): string =>
  JSON.stringify([name, lanes.map(laneSetUpOf), hours, nextOpensAt, ...rest]);
