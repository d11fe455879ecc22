import type { LaneIntakeDetails } from '../contract/board.js';
import type { DayHours } from '../contract/desk.js';
import { isGuestNumber } from '../contract/ticket-id.js';
import { goesOnAllNight, isPastIntake } from './closing.js';
import { openedByHandAt, servedUntil, staysShutOvernight } from './continuation.js';
import { withIntakeReopened } from './intake-by-hand.js';
import { beginsAfterClinic, endsBeforeClinic, laneHoursOf, opensSoon } from './lane-hours.js';
import { countNumbers } from './numbers.js';
import { workStartAt } from './pause.js';
import { findQuotaLimit, halfBeyondQuota, type Limit } from './quota.js';
import type { ClinicDay, LaneDay } from './state.js';
import { nextNumber } from './tickets.js';

/**
 * Whether a lane takes people in, why not, and from when again: the one rule for desk, boards and forecasts. Opening
 * or closing by hand wins over hours and quota; a lane with shorter hours than the clinic keeps to its own.
 */
export function laneIntakeAt(state: ClinicDay, lane: LaneDay, nowIso: string): LaneIntakeDetails {
  const hours = laneHoursOf(state, lane);
  const nextOpensAt = lane.ownHours ? lane.ownHours.nextOpensAt : state.nextOpensAt;
  const nextDay = nextOpensAt && !staysShutOvernight(state) ? { reopensAt: nextOpensAt } : {};
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
  if (limit?.isForNow && beginsAtNoon(lane))
    return { intake: 'not-yet', ...reopeningOf(limit, {}), ...placesOf(limit), ...ends };
  if (limit?.placesLeft === 0)
    return { intake: 'full', ...(limit.isForNow ? ends : {}), ...reopeningOf(limit, nextDay), placesLeft: 0 };
  if (hours && nowIso < hours.opensAt && !isOpenedEarly(state, hours, nowIso))
    return { intake: 'not-yet', ...opens, ...placesOf(limit), ...ends };
  return { ...placesOf(limit), ...ends };
}

/** A morning without places has not been full, and whoever was sent to this lane is called. */
const beginsAtNoon = (lane: LaneDay): boolean => lane.quota?.morning === 0 && !hasOpenTickets(lane);

/** What would hold a lane shut if staff opened it: its own hours and a last number do; `undefined`: nothing. */
export const intakeIfOpened = (
  state: ClinicDay,
  lane: LaneDay,
  nowIso: string,
): LaneIntakeDetails['intake'] => {
  return laneIntakeAt(reopenedAt(state, nowIso), lane, nowIso).intake;
};

/** Whether staff find a lane open, or shut for another reason, once they have reopened intake. */
export const reopeningChanges = (state: ClinicDay, at: string): boolean =>
  state.lanes.some((lane) => {
    const { intake } = laneIntakeAt(reopenedAt(state, at), lane, at);
    return intake === undefined || intake !== laneIntakeAt(state, lane, at).intake;
  });

/** Whether the quota alone holds this lane shut, so that staff can take people in beyond it. */
export const opensBeyondQuota = (state: ClinicDay, lane: LaneDay, at: string): boolean =>
  ['full', 'not-yet'].includes(laneIntakeAt(state, lane, at).intake ?? '') &&
  halfBeyondQuota(state, lane, at) !== null &&
  intakeIfOpened(state, lane, at) === undefined;

/** The lanes whose quota whoever reopens intake then goes beyond. */
export const lanesBeyondQuota = (state: ClinicDay, at: string): string[] =>
  state.lanes.filter((lane) => halfBeyondQuota(state, lane, at) !== null).map(({ lane }) => lane);

const reopenedAt = (state: ClinicDay, at: string): ClinicDay =>
  withIntakeReopened(state, { at, beyondQuota: lanesBeyondQuota(state, at) });

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
  lane.lastNumber === null
    ? null
    : Math.max(0, countNumbers(lane, nextNumber(lane), lane.lastNumber) - countSinceLastNumber(lane));

/** Slips of tablets without the server take up places too, although their numbers are not in the row. */
const countSinceLastNumber = ({ otherTickets, lastNumberAt = null }: LaneDay): number =>
  Object.values(otherTickets).filter(
    ({ number, checkedInAt }) =>
      !isGuestNumber(number) && lastNumberAt !== null && checkedInAt > lastNumberAt,
  ).length;

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
