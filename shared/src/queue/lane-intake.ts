import type { LaneIntakeDetails } from '../contract/board.js';
import type { DayHours } from '../contract/desk.js';
import { earlyLineMs } from '../contract/limits.js';
import { goesOnAllNight, isPastIntake } from './closing.js';
import { openedByHandAt, openedTodayAt, servedUntil } from './continuation.js';
import { countNumbers } from './numbers.js';
import { workStartAt } from './pause.js';
import { peopleAdmitted } from './places-served.js';
import type { ClinicDay, LaneDay } from './state.js';
import { nextNumber } from './tickets.js';

/**
 * Whether a lane takes people in, why not, and from when again: the one rule for desk, boards and forecasts. Opening
 * or closing by hand wins over hours and quota; a lane with shorter hours than the clinic keeps to its own.
 */
export function laneIntakeAt(state: ClinicDay, lane: LaneDay, nowIso: string): LaneIntakeDetails {
  const hours = laneHoursOf(state, lane);
  const nextOpensAt = lane.ownHours ? lane.ownHours.nextOpensAt : state.nextOpensAt;
  const nextDay = nextOpensAt ? { reopensAt: nextOpensAt } : {};
  const opening = hours && workStartAt(state, lane, hours.opensAt);
  const opens = opening === null ? {} : { reopensAt: opening };
  if (hours && isServedAtNight(state, hours, nowIso)) return { intake: 'closed', ...opens };
  if (!hours && (lane.ownHours || openedByHandAt(state, nowIso) === null))
    return { intake: hasOpenTickets(lane) ? 'closed' : 'not-today', ...nextDay };
  const isOver = hours !== null && isPastIntake(hours, nowIso);
  if (state.settings.intake?.open === false) return { intake: 'closed', ...(isOver ? nextDay : {}) };
  if (isOver && !isReopened(state, hours, nowIso)) return { intake: 'closed', ...nextDay };
  const limit = findLimit(state, lane, nowIso);
  const ends = hours && !isOver && !goesOnAllNight(hours) ? { intakeUntil: hours.intakeClosesAt } : {};
  if (limit?.placesLeft === 0)
    return { intake: 'full', ...(limit.isForNow ? ends : {}), ...reopeningOf(limit, nextDay), placesLeft: 0 };
  if (hours && nowIso < hours.opensAt && !isOpenedEarly(state, hours, nowIso))
    return { intake: 'not-yet', ...opens, ...placesOf(limit), ...ends };
  return { ...placesOf(limit), ...ends };
}

/** What would hold a lane shut if staff opened it: its own hours and a last number do; `undefined`: nothing. */
export const intakeIfOpened = (
  state: ClinicDay,
  lane: LaneDay,
  nowIso: string,
): LaneIntakeDetails['intake'] => {
  const settings = { ...state.settings, intake: { open: true, since: nowIso } };
  return laneIntakeAt({ ...state, settings }, lane, nowIso).intake;
};

/** The lane's own, else the clinic's; `null`: not today. */
export const laneHoursOf = ({ hours }: ClinicDay, { ownHours }: LaneDay): DayHours | null =>
  ownHours ? ownHours.hours : hours;

/** A lane that begins after its clinic is not opened early with it by hand. */
export const beginsAfterClinic = ({ hours }: ClinicDay, { opensAt }: DayHours): boolean =>
  hours !== null && opensAt > hours.opensAt;

/** Nor does one that ends, or ends its intake, before its clinic reopen with it after that. */
export const endsBeforeClinic = ({ hours }: ClinicDay, { closesAt, intakeClosesAt }: DayHours): boolean =>
  hours !== null && (closesAt < hours.closesAt || intakeClosesAt < hours.intakeClosesAt);

/** Before opening, the first of the morning line are taken in. */
export const opensSoon = (hours: DayHours | null, nowIso: string): boolean =>
  hours !== null && nowIso < hours.opensAt && Date.parse(nowIso) >= Date.parse(hours.opensAt) - earlyLineMs;

/** The line of the evening before is still called; this day, on which the lane runs, has not begun. */
function isServedAtNight(state: ClinicDay, hours: DayHours, nowIso: string): boolean {
  const until = servedUntil(state);
  if (until === null || nowIso >= until || !state.lanes.some(hasOpenTickets)) return false;
  return nowIso < hours.opensAt && !opensSoon(hours, nowIso) && !isOpenedEarly(state, hours, nowIso);
}

const hasOpenTickets = ({ line, inService }: LaneDay): boolean => line.length + inService.length > 0;

/** By hand, after the hours. */
function isReopened(state: ClinicDay, hours: DayHours, nowIso: string): boolean {
  const since = openedByHandAt(state, nowIso);
  if (since === null || endsBeforeClinic(state, hours)) return false;
  return since >= (nowIso < hours.closesAt ? hours.intakeClosesAt : hours.closesAt);
}

/** By hand, before the hours. */
const isOpenedEarly = (state: ClinicDay, hours: DayHours, nowIso: string): boolean =>
  openedByHandAt(state, nowIso) !== null && !beginsAfterClinic(state, hours);

/** `isForNow`: there is room again today, or more of it; `reopensAt`: when, unless a pause without an end forbids it. */
type Limit = { placesLeft: number; isForNow: boolean; reopensAt: string | null };

function reopeningOf<NextDay>(
  { isForNow, reopensAt }: Limit,
  nextDay: NextDay,
): NextDay | { reopensAt?: string } {
  if (reopensAt !== null) return { reopensAt };
  return isForNow ? {} : nextDay;
}

const placesOf = (limit: Limit | null): Pick<LaneIntakeDetails, 'placesLeft' | 'morePlacesAt'> =>
  limit === null
    ? {}
    : {
        placesLeft: limit.placesLeft,
        ...(limit.reopensAt ? { morePlacesAt: limit.reopensAt } : {}),
      };

/** Up to the last number of the day; `null`: there is none. */
const numbersLeft = (lane: LaneDay): number | null =>
  lane.lastNumber === null ? null : countNumbers(lane, nextNumber(lane), lane.lastNumber);

/** Only another last number takes anybody in, whatever the quota. */
export const isLastNumberGiven = (lane: LaneDay): boolean => numbersLeft(lane) === 0;

/** `null`: neither quota nor last number. */
function findLimit(state: ClinicDay, lane: LaneDay, nowIso: string): Limit | null {
  const last = numbersLeft(lane);
  if (last === 0) return { placesLeft: 0, isForNow: false, reopensAt: null };
  const quota = findQuotaLimit(state, lane, nowIso);
  if (last === null || (quota !== null && quota.placesLeft < last)) return quota;
  return { placesLeft: last, isForNow: false, reopensAt: null };
}

function findQuotaLimit(state: ClinicDay, lane: LaneDay, nowIso: string): Limit | null {
  const { quota } = lane;
  if (!quota || isQuotaLifted(state, lane, nowIso)) return null;
  const admitted = peopleAdmitted(state, lane);
  const isFull = admitted.morning >= quota.morning;
  const isMorning = nowIso < state.noon || (isFull && restsSinceNoon(state, lane, nowIso));
  const half = isMorning ? 'morning' : 'afternoon';
  const reopens = isMorning && quota.afternoon > admitted.afternoon;
  return {
    placesLeft: Math.max(0, quota[half] - admitted[half]),
    ...(reopens ? reopeningAfterNoon(state, lane) : { isForNow: false, reopensAt: null }),
  };
}

/** Whoever was told that there are new places after a break does not find them taken in it. */
function restsSinceNoon(state: ClinicDay, lane: LaneDay, nowIso: string): boolean {
  const opensLater = (laneHoursOf(state, lane)?.opensAt ?? '') > state.noon;
  const until = workStartAt(state, lane, state.noon);
  return !opensLater && (until === null || nowIso < until);
}

/** By whoever reopens intake during the hours, for that half of the day; opening early only moves the opening. */
function isQuotaLifted(state: ClinicDay, lane: LaneDay, nowIso: string): boolean {
  const since = openedTodayAt(state);
  if (since === null || since < (laneHoursOf(state, lane)?.opensAt ?? '')) return false;
  return since < state.noon === nowIso < state.noon;
}

function reopeningAfterNoon(state: ClinicDay, lane: LaneDay): Omit<Limit, 'placesLeft'> {
  const { noon } = state;
  const own = laneHoursOf(state, lane);
  const again = workStartAt(state, lane, own && own.opensAt > noon ? own.opensAt : noon);
  const isTooLate = own !== null && again !== null && again >= own.intakeClosesAt;
  return isTooLate ? { isForNow: false, reopensAt: null } : { isForNow: true, reopensAt: again };
}
