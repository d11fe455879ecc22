import type { StatusDetails } from '../contract/board.js';
import type { ClinicDay, LaneDay } from './state.js';
import { nextNumber } from './tickets.js';

/** A line already stands outside before opening. */
const earlyIntakeMs = 2 * 60 * 60 * 1000;

export function statusAt(state: ClinicDay, nowIso: string): StatusDetails {
  const { hours, nextOpensAt } = state;
  const next = nextOpensAt ? { opensAt: nextOpensAt } : {};
  if (!isOpen(state, nowIso)) {
    return { status: 'closed', ...(hours && nowIso < hours.opensAt ? { opensAt: hours.opensAt } : next) };
  }
  const closes = hours && nowIso < hours.closesAt ? { closesAt: hours.closesAt } : {};
  const pause = pauseAt(state, nowIso);
  if (pause) return { status: 'paused', ...pause, ...closes };
  const noIntake =
    isIntakeClosed(state, nowIso) || state.lanes.every((lane) => isLaneClosed(state, lane, nowIso));
  return noIntake ? { status: 'intake-closed', ...closes, ...next } : { status: 'open', ...closes };
}

function isOpen({ hours, settings }: ClinicDay, nowIso: string): boolean {
  const reopened = settings.intake?.open ? settings.intake.since : null;
  if (!hours || nowIso < hours.opensAt) return reopened !== null;
  return nowIso < hours.closesAt || (reopened !== null && reopened >= hours.closesAt);
}

function pauseAt(
  { hours, settings }: ClinicDay,
  nowIso: string,
): Pick<StatusDetails, 'reason' | 'resumesAt'> | null {
  const { pause, resumedAt } = settings;
  if (pause && (pause.until === null || nowIso < pause.until)) {
    return { reason: pause.reason, ...(pause.until ? { resumesAt: pause.until } : {}) };
  }
  const planned = hours?.breaks.find(({ from, until }) => from <= nowIso && nowIso < until);
  if (!planned || (resumedAt !== null && resumedAt >= planned.from)) return null;
  return { reason: planned.reason, resumesAt: planned.until };
}

function isIntakeClosed({ hours, settings: { intake } }: ClinicDay, nowIso: string): boolean {
  if (intake && !intake.open) return true;
  return (
    hours !== null &&
    nowIso >= hours.intakeClosesAt &&
    !(intake?.open && intake.since >= hours.intakeClosesAt)
  );
}

/** Quota reached, or last number handed out. */
export function isLaneClosed(state: ClinicDay, lane: LaneDay, nowIso: string): boolean {
  if (lane.lastNumber !== null && nextNumber(lane) > lane.lastNumber) return true;
  if (!lane.quota || state.settings.intake?.open) return false;
  const half = nowIso < state.noon ? 'morning' : 'afternoon';
  return peopleAdmitted(state, lane)[half] >= lane.quota[half];
}

function peopleAdmitted({ noon }: ClinicDay, lane: LaneDay): { morning: number; afternoon: number } {
  const admitted = { morning: 0, afternoon: 0 };
  for (const ticket of lane.tickets) {
    if (ticket) admitted[ticket.checkedInAt < noon ? 'morning' : 'afternoon'] += ticket.party;
  }
  return admitted;
}

export function intakeRejectionCode(
  state: ClinicDay,
  lane: LaneDay,
  nowIso: string,
): 'clinic-closed' | 'intake-closed' | null {
  const noIntake = isIntakeClosed(state, nowIso) || isLaneClosed(state, lane, nowIso);
  if (isOpen(state, nowIso)) return noIntake ? 'intake-closed' : null;
  const opensAt = state.hours?.opensAt;
  const soon =
    opensAt !== undefined && nowIso < opensAt && Date.parse(nowIso) >= Date.parse(opensAt) - earlyIntakeMs;
  if (!soon) return 'clinic-closed';
  return noIntake ? 'intake-closed' : null;
}
