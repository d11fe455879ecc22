import type { Desk, LaneDesk, OpenTicket } from '@hannun/shared';
import type { Tap } from '../tablet/tablet.js';

/** What a scanned slip asks for at this desk. */
export type SlipRead =
  | { found: 'tap'; tap: Tap; lane: string }
  /** Given up on or not answering: staff decide. */
  | { found: 'ticket'; ticket: string; lane: string }
  | { found: 'nothing' };

/**
 * What to do about a scanned text: a slip's address, its token or its number. Who waits is called to
 * this booth, who is in service has finished, who was given up on is shown.
 */
export function readSlip(text: string, desk: Desk, booth: string): SlipRead {
  const [, token = text] = /\/t\/([\w-]+)/.exec(text) ?? [];
  const holder = (ticket: OpenTicket) => ticket.token === token || ticket.ticket === text.toUpperCase();
  for (const lane of desk.lanes) {
    const ticket = [...lane.inService, ...lane.line, ...lane.gone].find(holder);
    if (ticket) return asked(ticket, lane, booth);
  }
  return { found: 'nothing' };
}

function asked(ticket: OpenTicket, { lane, way }: LaneDesk, booth: string): SlipRead {
  const { ticket: name } = ticket;
  if (ticket.status === 'in-service') return { found: 'tap', tap: { type: 'check-out', ticket: name }, lane };
  if (ticket.status === 'waiting' && !ticket.missing && way !== 'heads')
    return { found: 'tap', tap: { type: 'call', lane, booth, ticket: name }, lane };
  return { found: 'ticket', ticket: name, lane };
}
