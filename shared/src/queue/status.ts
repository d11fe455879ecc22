import type { StatusDetails } from '../contract/board.js';
import type { DayHours } from '../contract/desk.js';
import { closingOf, isPastClosing } from './closing.js';
import { openedByHandAt, staysShutOvernight } from './continuation.js';
import { laneHoursOf, opensSoon } from './lane-hours.js';
import { laneIntakeAt } from './lane-intake.js';
import { clinicPauseAt, clinicStartAt } from './pause.js';
import { findQuotaLimit } from './quota.js';
import type { ClinicDay, LaneDay } from './state.js';

export function statusAt(state: ClinicDay, nowIso: string): StatusDetails {
  const { hours, nextOpensAt } = state;
  const next = nextOpensAt && !staysShutOvernight(state) ? { opensAt: nextOpensAt } : {};
  const closesAt = hours && !isPastClosing(hours, nowIso) ? closingOf(hours) : null;
  const closes = closesAt === null ? {} : { closesAt };
  if (!isOpen(state, nowIso)) {
    const isBefore = hours !== null && nowIso < hours.opensAt;
    return { status: 'closed', ...(isBefore ? { ...openingOf(state, hours), ...closes } : next) };
  }
  const pause = clinicPauseAt(state, nowIso);
  if (pause) return { status: 'paused', ...pause, ...closes };
  const intake = clinicIntakeAt(state, nowIso);
  return intake.isOpen
    ? { status: 'open', ...closes }
    : { status: 'intake-closed', ...reopeningToday(state, intake.reopensAt), ...closes, ...next };
}

/** Later today; not known while a pause without an end would outlast the opening. */
function openingOf(state: ClinicDay, { opensAt }: DayHours): Pick<StatusDetails, 'opensAt' | 'reason'> {
  const start = clinicStartAt(state, opensAt);
  return start === null ? { reason: state.settings.pause?.reason ?? 'other' } : { opensAt: start };
}

function isOpen(state: ClinicDay, nowIso: string): boolean {
  const { hours } = state;
  const reopened = openedByHandAt(state, nowIso);
  if (!hours || nowIso < hours.opensAt) return reopened !== null;
  return !isPastClosing(hours, nowIso) || (reopened !== null && reopened >= hours.closesAt);
}

/** Of all lanes that run today: open while one of them is. `reopensAt`: the first to reopen. */
function clinicIntakeAt(state: ClinicDay, nowIso: string): { isOpen: boolean; reopensAt: string | null } {
  const intakes = state.lanes
    .map((lane) => laneIntakeAt(state, lane, nowIso))
    .filter(({ intake }) => intake !== 'not-today');
  const reopenings = intakes.flatMap(({ reopensAt }) => reopensAt ?? []).sort();
  return { isOpen: intakes.some(({ intake }) => intake === undefined), reopensAt: reopenings[0] ?? null };
}

const reopeningToday = ({ hours }: ClinicDay, reopensAt: string | null): Pick<StatusDetails, 'reopensAt'> =>
  reopensAt !== null && hours !== null && reopensAt < hours.closesAt ? { reopensAt } : {};

export function intakeRejectionCode(
  state: ClinicDay,
  lane: LaneDay,
  nowIso: string,
): 'clinic-closed' | 'intake-closed' | null {
  const { intake } = laneIntakeAt(state, lane, nowIso);
  if (intake === undefined) return null;
  const comesEarly = opensSoon(laneHoursOf(state, lane), nowIso);
  const hasPlaces = findQuotaLimit(state, lane, nowIso)?.placesLeft !== 0;
  if (intake === 'not-yet' && comesEarly && hasPlaces) return null;
  return isOpen(state, nowIso) || comesEarly ? 'intake-closed' : 'clinic-closed';
}
