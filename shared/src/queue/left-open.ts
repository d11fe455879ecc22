import { ticketId } from '../contract/ticket-id.js';
import type { EventOf } from './events.js';
import type { ClinicDay } from './state.js';
import { laneOf } from './tickets.js';

const halfDayMs = 12 * 60 * 60 * 1000;

/**
 * Ended by the system, long after closing: staff learn of it in the morning, until another night leaves some open.
 * Where heads are counted nobody has a number.
 */
export function withLeftOpen(state: ClinicDay, { lane: id, number, reason, at }: EventOf<'left'>): ClinicDay {
  const lane = laneOf(state, id);
  if (reason !== 'unknown' || lane === undefined || lane.way === 'heads') return state;
  const leftOpenOn = eveningBefore(state, at);
  const sameNight = state.leftOpenOn === leftOpenOn ? state.leftOpen : [];
  return { ...state, leftOpen: [...sameNight, ticketId(lane.code, number)], leftOpenOn };
}

/** Who calls has long seen what the night left open. */
export const withoutLeftOpen = (state: ClinicDay): ClinicDay =>
  state.leftOpen.length > 0 ? { ...state, leftOpen: [], leftOpenOn: null } : state;

/** What ends before its day does had gone on over midnight. */
const eveningBefore = ({ day, noon }: ClinicDay, at: string): string =>
  Date.parse(at) < Date.parse(noon) + halfDayMs ? dayBefore(day) : day;

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 2 * halfDayMs).toISOString().slice(0, 10);
