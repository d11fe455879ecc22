import { ticketDigits } from './limits.js';
import { ticketPattern } from './patterns.js';

/** `A027`, `A1000`: the lane's code and its number of the day. */
export const ticketId = (code: string, number: number): string =>
  `${code}${String(number).padStart(ticketDigits.min, '0')}`;

export function parseTicketId(ticket: string): { code: string; number: number } | null {
  const [, code, digits] = ticketPattern.exec(ticket) ?? [];
  return code && digits ? { code, number: Number(digits) } : null;
}

/** By lane, then by number: `A999` before `A1000`. */
export const compareTickets = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
