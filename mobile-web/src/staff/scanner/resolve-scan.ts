import { type BoothChoices, standingIn } from '@hannun/shared/booths';
import { type Desk, type LaneDesk, type OpenTicket, parseTicketId } from '@hannun/shared/contract';
import { findHandedOut, ticketsOnDesk } from '../desk/desk-tickets.js';
import type { Tap } from '../tablet/tablet.js';
import { withoutHangulLayout } from './hangul-layout.js';

export type ScanResult =
  | { found: 'tap'; tap: Tap; ticket: string; lane: string }
  /** Gone, not answering, served already, or in another lane: staff decide. */
  | { found: 'ticket'; ticket: string; lane: string }
  /** Called or finished a moment ago: scanners read twice. */
  | { found: 'read-twice'; ticket: string; did: 'call' | 'check-out' }
  /** Handed out today and over; `at`: when, if the desk still tells. */
  | { found: 'over'; ticket: string; at: string | null }
  /** A slip of which the server may know. */
  | { found: 'token'; token: string }
  | { found: 'nothing' };

type ScanContext = {
  desk: Desk;
  choices: BoothChoices;
  /** The lane in view: whoever stands in another is only shown. */
  lane: string | undefined;
  nowIso: string;
};

/** Nobody is served so fast, nor scanned on purpose so soon again. */
const readTwiceMs = 5_000;

/**
 * Resolves a scanned URL, token or number: at a booth waiting tickets are called, and the booth's own person is
 * finished; others are shown, and so is everybody at reception.
 */
export function resolveScan(text: string, { desk, choices, lane: inView, nowIso }: ScanContext): ScanResult {
  const [, token = text] = /\/t\/([\w-]+)/.exec(text) ?? [];
  const name = withoutHangulLayout(text).toUpperCase();
  for (const lane of desk.lanes) {
    const ticket = ticketsOnDesk(lane).find((each) => each.token === token || each.ticket === name);
    if (!ticket) continue;
    const repeated = justDone(ticket, Date.parse(nowIso));
    if (repeated) return { found: 'read-twice', ticket: ticket.ticket, did: repeated };
    const shown = { found: 'ticket', ticket: ticket.ticket, lane: lane.lane } as const;
    return lane.lane === inView ? (tapFor(ticket, lane, choices) ?? shown) : shown;
  }
  const over = parseTicketId(name) && findHandedOut(desk, name);
  if (over) return { found: 'over', ...over };
  return /^[\w-]{16,}$/.test(token) ? { found: 'token', token } : { found: 'nothing' };
}

function justDone(ticket: OpenTicket, nowMs: number): 'call' | 'check-out' | null {
  const isRecent = (at: string) => Math.abs(nowMs - Date.parse(at)) < readTwiceMs;
  if (ticket.status === 'in-service') return isRecent(ticket.calledAt) ? 'call' : null;
  return ticket.status === 'finished' && isRecent(ticket.checkedOutAt) ? 'check-out' : null;
}

function tapFor(ticket: OpenTicket, laneDesk: LaneDesk, choices: BoothChoices): ScanResult | null {
  const { ticket: name } = ticket;
  const { lane } = laneDesk;
  const standing = standingIn(choices, laneDesk);
  if (standing.at !== 'booth') return null;
  const { booth } = standing;
  const tapping = { found: 'tap', ticket: name, lane } as const;
  if (ticket.status === 'in-service' && ticket.booth === booth)
    return { ...tapping, tap: { type: 'check-out', ticket: name } };
  if (ticket.status === 'waiting' && !ticket.missing)
    return { ...tapping, tap: { type: 'call', lane, booth, ticket: name } };
  return null;
}
