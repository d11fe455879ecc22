import type { WaitRange } from './board.js';
import type { CallAnswer } from './ticket.js';

export type TicketState =
  /** `ahead`: people called before it; `place`: its position, 1 is next. */
  | { status: 'waiting'; ahead: number; place: number; forecast: WaitRange | null; postponed: boolean }
  /** Passed over so often that it no longer counts; still valid at the desk. */
  | { status: 'passed-over' }
  | { status: 'called'; booth: string; calledAt: string; answer?: CallAnswer }
  | { status: 'finished'; at: string }
  | { status: 'missed'; at: string }
  | { status: 'left'; at: string };

export type TicketView = {
  asOf: string;
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  lane: string;
  ticket: string;
  party: number;
  state: TicketState;
};
