import type { Range } from './board.js';
import type { CallAnswer } from './ticket.js';

/** Where a ticket stands, as its holder may know it. */
export type TicketState =
  /** `ahead`: people called before it; `place`: its place in the line, the next one called is 1. */
  | { status: 'waiting'; ahead: number; place: number; forecast: Range | null; postponed: boolean }
  /** Others were called past it so often that nobody counts on it; its number stays good at the desk. */
  | { status: 'passed-over' }
  /** `answer`: what its holder let staff know of it. */
  | { status: 'called'; booth: string; calledAt: string; answer?: CallAnswer }
  | { status: 'finished'; at: string }
  /** Called, and nobody came; its number stays good at the desk. */
  | { status: 'missed'; at: string }
  /** Given up by its holder or on their word. */
  | { status: 'left'; at: string };

/** `GET /api/v1/tickets/:token`. */
export type TicketView = {
  asOf: string;
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  lane: string;
  /** As on the slip, or after a move as it is called now: `A027`. */
  ticket: string;
  /** People on the ticket. */
  party: number;
  state: TicketState;
};
