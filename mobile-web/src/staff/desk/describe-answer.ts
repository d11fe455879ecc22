import type { OpenTicket } from '@hannun/shared/contract';
import type { Translate } from '../translation.js';
import { formatClockTime } from '../ui/clock-time.js';

/** What the holder of a called ticket answered; `null`: nothing. */
export function describeAnswer(ticket: OpenTicket, t: Translate): string | null {
  if (ticket.status !== 'in-service' || !ticket.answer) return null;
  const { says, at } = ticket.answer;
  return t(`answered.${says}`, { time: formatClockTime(at) });
}
