import type { PlacesServed } from '../contract/desk.js';
import { isPastIntake } from './closing.js';
import { beyondQuotaSince } from './intake-by-hand.js';
import { laneHoursOf } from './lane-hours.js';
import { plannedStartAt, workStartAt } from './pause.js';
import { peopleAdmitted } from './places-served.js';
import type { ClinicDay, LaneDay } from './state.js';

/** `isForNow`: there is room again today, or more of it; `reopensAt`: when, unless a pause without an end forbids it. */
export type Limit = { placesLeft: number; isForNow: boolean; reopensAt: string | null };

/** The half of the day whose quota counts. */
export type QuotaHalf = keyof PlacesServed;

/** What the lane's quota still takes in; `null`: it has none, or staff take people in beyond it. */
export function findQuotaLimit(state: ClinicDay, lane: LaneDay, nowIso: string): Limit | null {
  const { quota } = lane;
  if (!quota) return null;
  const admitted = peopleAdmitted(state, lane);
  const half = halfAt(state, lane, nowIso, admitted);
  if (isQuotaLifted(state, lane, half, admitted)) return null;
  const reopens = half === 'morning' && quota.afternoon > admitted.afternoon;
  return {
    placesLeft: Math.max(0, quota[half] - admitted[half]),
    ...(reopens ? reopeningAfterNoon(state, lane) : { isForNow: false, reopensAt: null }),
  };
}

/**
 * The half of the day whose quota whoever reopens intake goes beyond, if it is full; `null`: none. Opening early only
 * moves the opening, and ending what was closed by hand during the hours brings back what held before.
 */
export function halfBeyondQuota(state: ClinicDay, lane: LaneDay, at: string): QuotaHalf | null {
  const hours = laneHoursOf(state, lane);
  const isClosedByHand = state.settings.intake?.open === false;
  if (hours && (at < hours.opensAt || (isClosedByHand && !isPastIntake(hours, at)))) return null;
  return fullHalfAt(state, lane, at);
}

/** The half of the day whose quota is full, by hand or not; `null`: it has places, or there is no quota. */
export function fullHalfAt(state: ClinicDay, lane: LaneDay, at: string): QuotaHalf | null {
  const { quota } = lane;
  if (!quota) return null;
  const admitted = peopleAdmitted(state, lane);
  const half = halfAt(state, lane, at, admitted);
  return admitted[half] >= quota[half] ? half : null;
}

function halfAt(state: ClinicDay, lane: LaneDay, nowIso: string, admitted: PlacesServed): QuotaHalf {
  if (nowIso < state.noon) return 'morning';
  const isMorningFull = lane.quota !== undefined && admitted.morning >= lane.quota.morning;
  return isMorningFull && restsSinceNoon(state, lane, nowIso) ? 'morning' : 'afternoon';
}

/** Whoever was told that there are new places after a break does not find them taken in it, nor held back after it. */
function restsSinceNoon(state: ClinicDay, lane: LaneDay, nowIso: string): boolean {
  const opensLater = (laneHoursOf(state, lane)?.opensAt ?? '') > state.noon;
  return !opensLater && nowIso < plannedStartAt(state, lane, state.noon);
}

function isQuotaLifted(state: ClinicDay, lane: LaneDay, half: QuotaHalf, admitted: PlacesServed): boolean {
  const since = beyondQuotaSince(state, lane);
  const begin = laneHoursOf(state, lane)?.opensAt ?? state.carriedOver?.at ?? '';
  return since !== null && since >= begin && halfAt(state, lane, since, admitted) === half;
}

function reopeningAfterNoon(state: ClinicDay, lane: LaneDay): Omit<Limit, 'placesLeft'> {
  const { noon } = state;
  const own = laneHoursOf(state, lane);
  const again = workStartAt(state, lane, own && own.opensAt > noon ? own.opensAt : noon);
  const isTooLate = own !== null && again !== null && again >= own.intakeClosesAt;
  return isTooLate ? { isForNow: false, reopensAt: null } : { isForNow: true, reopensAt: again };
}
