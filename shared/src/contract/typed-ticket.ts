import type { Board } from './board.js';
import { parseTicketId, seriesNumber, ticketId } from './ticket-id.js';

/** `a27`, `A-027` and, with a single lane, `27` all mean `A027`; `ak7` means `AK07`; anything else is `null`. */
export function parseTicketNumber(typed: string, { lanes }: Board): string | null {
  const [, letter, series, digits] =
    /^([A-Z]?)([A-Z]?)0*(\d+)$/.exec(typed.toUpperCase().replace(/[\s-]/g, '')) ?? [];
  const code = letter || (lanes.length === 1 ? lanes[0]?.code : undefined);
  if (!digits || !lanes.some((lane) => lane.code === code)) return null;
  const number = series ? seriesNumber(series, Number(digits)) : Number(digits);
  const ticket = ticketId(code ?? '', number);
  return parseTicketId(ticket) && Number(digits) > 0 ? ticket : null;
}
