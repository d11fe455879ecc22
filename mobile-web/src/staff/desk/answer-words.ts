import type { OpenTicket } from '@hannun/shared';
import type { Say } from '../../components/language/LanguageProvider.js';
import { clockTime } from '../frame/clock-time.js';

/** What the holder of a called ticket answered; `null`: nothing. */
export function answerWords(ticket: OpenTicket, say: Say): string | null {
  if (ticket.status !== 'in-service' || !ticket.answer) return null;
  const { says, at } = ticket.answer;
  return say(`answered.${says}`, { time: clockTime(at) });
}
