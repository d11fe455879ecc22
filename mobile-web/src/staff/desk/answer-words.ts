import type { OpenTicket } from '@hannun/shared';
import type { Translate } from '../../ui/language/LanguageProvider.js';
import { clockTime } from '../frame/clock-time.js';

/** What the holder of a called ticket answered; `null`: nothing. */
export function answerWords(ticket: OpenTicket, t: Translate): string | null {
  if (ticket.status !== 'in-service' || !ticket.answer) return null;
  const { says, at } = ticket.answer;
  return t(`answered.${says}`, { time: clockTime(at) });
}
