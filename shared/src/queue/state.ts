import type { CalledTicket } from '../contract/board.js';
import type { LaneSetUp, Localized } from '../contract/clinic.js';
import type { DayHours } from './events.js';

type Issued = {
  number: number;
  party: number;
  priority: boolean;
  token: string;
  checkedInAt: string;
};
export type WaitingTicket = Issued & { status: 'waiting' };
export type TicketInService = Issued & { status: 'in-service'; booth: string; calledAt: string };
export type FinishedTicket = Issued & { status: 'finished'; checkedOutAt: string };
export type Ticket = WaitingTicket | TicketInService | FinishedTicket;

/** One lane's day. Tickets stand at their number minus one, so a lookup and a change stay cheap. */
export type LaneDay = LaneSetUp & {
  tickets: readonly (Ticket | undefined)[];
  /** Waiting numbers in calling order. */
  line: readonly number[];
  /** Numbers called and not yet checked out, longest in service first. */
  inService: readonly number[];
  /** People whose service ended today. */
  finished: number;
  /** The last calls, newest first. */
  lastCalls: readonly CalledTicket[];
};

/** What one log has led to. Before its first event a day holds nothing. */
export type ClinicDay = {
  clinicId: string;
  day: string;
  epoch: number;
  name: Localized;
  lanes: readonly LaneDay[];
  hours: DayHours | null;
  nextOpensAt: string | null;
};

/** The state of a log without entries. */
export const unopenedDay: ClinicDay = {
  clinicId: '',
  day: '',
  epoch: 0,
  name: { ko: '', en: '' },
  lanes: [],
  hours: null,
  nextOpensAt: null,
};

/** How many of its last calls a lane remembers; folded boards must still show each of them. */
export const rememberedCalls = 12;

/** The lane of that id, if the clinic has one. */
export const laneOf = (state: ClinicDay, lane: string): LaneDay | undefined =>
  state.lanes.find((candidate) => candidate.lane === lane);

/** The ticket of that number in the lane, if it was issued today. */
export const ticketOf = (lane: LaneDay, number: number): Ticket | undefined => lane.tickets[number - 1];

/** The people on all tickets of these numbers. */
export const peopleOf = (lane: LaneDay, numbers: readonly number[]): number =>
  numbers.reduce((people, number) => people + (ticketOf(lane, number)?.party ?? 0), 0);

/** The number the lane's next ticket gets. */
export const nextNumber = (lane: LaneDay): number => lane.tickets.length + 1;
