import { homeOfGuest, isGuestNumber } from '../../contract/ticket-id.js';
import { isInUse, laneConfigOf } from '../day-config.js';
import type { DayConfig, DayLane, EventOf } from '../events.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { allTickets } from '../tickets.js';

/**
 * A lane that must not change this way while people hold its slips. `given`: numbers with the letter that it would get,
 * or give up, were given out today, and no number may be given twice on a day.
 */
export type LaneInUse = { lane: string; code: string; why: 'removed' | 'letter' | 'given' };

export const lanesInUse = (state: ClinicDay, wanted: readonly DayLane[]): LaneInUse[] => [
  ...heldLanes(state, wanted),
  ...barredLanes(state, wanted).map(({ lane, code }): LaneInUse => ({ lane, code, why: 'given' })),
];

const heldLanes = (state: ClinicDay, wanted: readonly DayLane[]): LaneInUse[] =>
  [...state.lanes, ...state.removedLanes].flatMap((day): LaneInUse[] => {
    const { lane, code } = day;
    const next = wanted.find((other) => other.lane === lane);
    if (!next) return isInUse(day) ? [{ lane, code, why: 'removed' }] : [];
    if (next.code === code) return [];
    if (isInUse(day) || hasGuestsElsewhere(state, day)) return [{ lane, code, why: 'letter' }];
    return isSpent(day) ? [{ lane, code, why: 'given' }] : [];
  });

/** Those with the letter of a removed lane that gave out numbers today. */
function barredLanes({ lanes, removedLanes }: ClinicDay, wanted: readonly DayLane[]): DayLane[] {
  const gone = [...lanes, ...removedLanes].filter(({ lane }) => !wanted.some((other) => other.lane === lane));
  const spent = gone.filter(isSpent);
  return wanted.filter(({ code }) => spent.some((lane) => lane.code === code));
}

/** Whether it gave out numbers with its letter today. A lane that only counts people gives none. */
const isSpent = (lane: LaneDay): boolean =>
  lane.way !== 'heads' &&
  (lane.reserved.length > 0 || allTickets(lane).some(({ number }) => !isGuestNumber(number)));

/** Its numbers stand in other lanes. */
const hasGuestsElsewhere = (state: ClinicDay, { code }: LaneDay): boolean =>
  state.lanes.some((lane) =>
    [...lane.line, ...lane.inService, ...lane.awaiting].some(
      (number) => isGuestNumber(number) && homeOfGuest(number).code === code,
    ),
  );

/**
 * `null` where the day follows this configuration or a later one. A lane in use keeps its letter until its
 * people are gone, and for the day once it gave out numbers.
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

/** The wanted lanes, and those in use as they are; a new lane whose letter is used up waits for tomorrow. */
export function keepLanesInUse(state: ClinicDay, wanted: readonly DayLane[]): DayLane[] {
  const held = heldLanes(state, wanted);
  const staying = held.flatMap(({ lane, why }) => {
    const day = why === 'removed' ? state.lanes.find((other) => other.lane === lane) : undefined;
    return day ? [laneConfigOf(day)] : [];
  });
  const barred = barredLanes(state, wanted);
  const keeping = barred.flatMap(({ lane }) => state.lanes.find((other) => other.lane === lane) ?? []);
  const kept = [...held, ...keeping];
  const codeKept = (lane: string) => kept.find((other) => other.lane === lane)?.code;
  const lanes = wanted
    .filter((lane) => !barred.includes(lane) || codeKept(lane.lane) !== undefined)
    .map((lane) => ({ ...lane, code: codeKept(lane.lane) ?? lane.code }))
    .filter(({ lane, code }) => !kept.some((other) => other.lane !== lane && other.code === code));
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
