import type { Desk, OpenTicket } from '@hannun/shared/contract';
import { findOpenTicket, issuedTicket } from '../desk/desk-tickets.js';
import { historyItems } from '../desk/history-items.js';

/** A server that answers at all has saved a check-in by then. */
const codeWaitMs = 4_000;
/** Later the person has gone to wait: nothing is printed in a burst after an outage. */
const tooLateMs = 20_000;

export type IssuedSlip = { command: string; ticket: OpenTicket };

/** What this tablet has checked in and not taken back, oldest first; known by the command, offline and later alike. */
export const issuedSlips = (desk: Desk, deviceId: string): IssuedSlip[] =>
  historyItems(desk)
    .filter(({ device, undone }) => device === deviceId && !undone)
    .flatMap((item) => {
      const name = issuedTicket(desk, item);
      const ticket = name === null ? undefined : findOpenTicket(desk, name)?.ticket;
      return ticket ? [{ command: item.command, ticket }] : [];
    })
    .reverse();

type Moment = { nowMs: number; connected: boolean; unconfirmed: readonly string[] };

/** Whether a slip is printed now: with its code if the server answers in time, else without one. */
export function autoPrintDecision({ ticket }: IssuedSlip, moment: Moment): 'print' | 'wait' | 'never' {
  const ageMs = moment.nowMs - Date.parse(ticket.checkedInAt);
  if (ageMs > tooLateMs) return 'never';
  if (moment.unconfirmed.includes(ticket.ticket)) return 'wait';
  return ticket.token || !moment.connected || ageMs > codeWaitMs ? 'print' : 'wait';
}
