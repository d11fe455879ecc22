import { maxStations, maxTicketNumber } from './limits.js';
import { ownTicketId } from './own-ticket-id.js';
import { ticketPattern } from './patterns.js';

/** `A027`, `A1000`: the lane's code and its number of the day. A guest keeps the name that its own lane gave it. */
export function ticketId(code: string, number: number): string {
  const own = isGuestNumber(number) ? homeOfGuest(number) : { code, number };
  return ownTicketId(own.code, own.number);
}

export function parseTicketId(ticket: string): { code: string; number: number } | null {
  const [, code, digits] = ticketPattern.exec(ticket) ?? [];
  return code && digits ? { code, number: Number(digits) } : null;
}

/** By lane, then by number: `A999` before `A1000`. */
export const compareTickets = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const perLetter = maxTicketNumber + 1;
const letters = 32;
/** So that `A` is 1. */
const letterBase = 64;
const perStation = letters * perLetter;
export const maxGuestNumber = (maxStations + 1) * perStation;

/**
 * A guest is a ticket sent from another lane. The lane keeps it under a number above all of its own, which tells its
 * name and how many stations came before: no two visits share one.
 */
export const isGuestNumber = (number: number): boolean => number > maxTicketNumber;

/** The code of a guest's own lane, and its number there. */
export const homeOfGuest = (number: number): { code: string; number: number } => ({
  code: String.fromCharCode(letterBase + (Math.floor(number / perLetter) % letters)),
  number: number % perLetter,
});

/** Throws a RangeError on malformed names. */
export function guestNumber(ticket: string, stationsBefore: number): number {
  const parsed = parseTicketId(ticket);
  if (!parsed) throw new RangeError(`Not a ticket: "${ticket}"`);
  return stationsBefore * perStation + (parsed.code.charCodeAt(0) - letterBase) * perLetter + parsed.number;
}
