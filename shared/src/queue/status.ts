import type { ClinicStatus } from '../contract/board.js';
import type { PauseReason } from '../contract/clinic.js';
import type { ClinicDay } from './state.js';

/** What the clinic's hours say at one moment, and when that changes for the better. */
export type Status = {
  status: ClinicStatus;
  reason?: PauseReason;
  resumesAt?: string;
  opensAt?: string;
  closesAt?: string;
};

/** Staff may take people in this long before the doors open: a line already stands there (milliseconds). */
const earlyIntake = 2 * 60 * 60 * 1000;

/** The clinic's status at `now` (ISO-8601). */
export function statusAt(state: ClinicDay, now: string): Status {
  const { hours, nextOpensAt } = state;
  const later = nextOpensAt ? { opensAt: nextOpensAt } : {};
  if (!hours || now >= hours.closesAt) return { status: 'closed', ...later };
  if (now < hours.opensAt) return { status: 'closed', opensAt: hours.opensAt };
  const pause = hours.breaks.find(({ from, until }) => from <= now && now < until);
  if (pause) return { status: 'paused', reason: pause.reason, resumesAt: pause.until };
  if (now >= hours.intakeClosesAt) return { status: 'intake-closed', closesAt: hours.closesAt, ...later };
  return { status: 'open', closesAt: hours.closesAt };
}

/** Whether a ticket may be issued at `now`: `null`, or which rejection applies. */
export function intakeRefusal(state: ClinicDay, now: string): 'clinic-closed' | 'intake-closed' | null {
  const { hours } = state;
  if (!hours || now >= hours.closesAt) return 'clinic-closed';
  if (Date.parse(now) < Date.parse(hours.opensAt) - earlyIntake) return 'clinic-closed';
  return now >= hours.intakeClosesAt ? 'intake-closed' : null;
}
