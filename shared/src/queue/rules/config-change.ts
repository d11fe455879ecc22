import { homeOfGuest, isGuestNumber } from '../../contract/ticket-id.js';
import { isInUse, laneConfigOf } from '../day-config.js';
import type { DayConfig, DayLane, EventOf } from '../events.js';
import type { ClinicDay, LaneDay } from '../state.js';

/** A lane that must not change this way while people hold its slips. */
export type LaneInUse = { lane: string; code: string; why: 'removed' | 'letter' };

export const lanesInUse = (state: ClinicDay, wanted: readonly DayLane[]): LaneInUse[] =>
  state.lanes.flatMap((day): LaneInUse[] => {
    const { lane, code } = day;
    const next = wanted.find((other) => other.lane === lane);
    if (!next) return isInUse(day) ? [{ lane, code, why: 'removed' }] : [];
    if (next.code === code) return [];
    return isInUse(day) || hasGuestsElsewhere(state, day) ? [{ lane, code, why: 'letter' }] : [];
  });

/** Its numbers stand in other lanes. */
const hasGuestsElsewhere = (state: ClinicDay, { code }: LaneDay): boolean =>
  state.lanes.some((lane) =>
    [...lane.line, ...lane.inService, ...lane.awaiting].some(
      (number) => isGuestNumber(number) && homeOfGuest(number).code === code,
    ),
  );

/**
 * `null` where the day follows this configuration or a later one. A lane in use keeps its letter until its
 * people are gone.
 */
export function decideConfigChange(
  state: ClinicDay,
  wanted: DayConfig,
  at: string,
): EventOf<'set-up-changed'> | null {
  const { setUp = 0 } = wanted;
  if (setUp < state.setUp) return null;
  const lanes = keepLanesInUse(state, wanted.lanes);
  const same =
    setUp === state.setUp ? haveSameLetters(state.lanes, lanes) : hasSameConfig(state, { ...wanted, lanes });
  return same ? null : { type: 'set-up-changed', at, ...wanted, lanes };
}

/** The wanted lanes, and those that people still hold slips of. */
export function keepLanesInUse(state: ClinicDay, wanted: readonly DayLane[]): DayLane[] {
  const inUse = lanesInUse(state, wanted);
  const staying = inUse.flatMap(({ lane, why }) => {
    const day = why === 'removed' ? state.lanes.find((other) => other.lane === lane) : undefined;
    return day ? [laneConfigOf(day)] : [];
  });
  const codeInUse = (lane: string) => inUse.find((other) => other.lane === lane)?.code;
  const lanes = wanted
    .map((lane) => ({ ...lane, code: codeInUse(lane.lane) ?? lane.code }))
    .filter(({ lane, code }) => !inUse.some((other) => other.lane !== lane && other.code === code));
  return [...lanes, ...staying];
}

const haveSameLetters = (some: readonly DayLane[], others: readonly DayLane[]): boolean =>
  lettersOf(some) === lettersOf(others);

const lettersOf = (lanes: readonly DayLane[]): string =>
  lanes.map(({ lane, code }) => `${lane} ${code}`).join();

const hasSameConfig = (state: ClinicDay, wanted: DayConfig): boolean =>
  configText(state, state.standingNotice, state.levels) ===
  configText(wanted, wanted.notice ?? null, wanted.levels ?? null);

const configText = ({ name, lanes, hours, nextOpensAt }: DayConfig | ClinicDay, ...rest: unknown[]): string =>
  JSON.stringify([name, lanes.map(laneConfigOf), hours, nextOpensAt, ...rest]);
