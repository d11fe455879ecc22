import type { TicketView } from '@hannun/shared/contract';
import { minuteMs } from '@hannun/shared/date-time';
import type { TicketSaying } from '@hannun/shared/saying';
import type { TicketSubscription } from './push.repository.js';
import { nearMessage, pushMessages } from './push-messages.js';

/** `name` identifies it, so that it is sent only once; `expiresAtMs`: what it says is of no use later. */
export type NotificationTrigger = { name: string; text: string; expiresAtMs: number };

/** Later a message is of no use. */
export const messageLastsMs = 10 * minuteMs;

/** `saying`: what the ticket's own page says now. `null`: nothing to notify about, or not yet. */
export function notificationTriggerOf(
  { ticket }: Pick<TicketView, 'ticket'>,
  saying: TicketSaying,
  { ahead, language }: Pick<TicketSubscription, 'ahead' | 'language'>,
  nowMs: number,
): NotificationTrigger | null {
  const messages = pushMessages[language];
  const expiresAtMs = nowMs + messageLastsMs;
  switch (saying.state) {
    case 'called':
      return {
        name: `called ${saying.calledAt}`,
        text: messages.called(ticket, saying.booth),
        expiresAtMs: Date.parse(saying.calledAt) + messageLastsMs,
      };
    case 'may-not-be-reached':
      return saying.isProbable
        ? { name: 'probably beyond', text: messages.probablyBeyond(ticket, saying.lastTicket), expiresAtMs }
        : { name: 'beyond', text: messages.beyond(ticket, saying.lastTicket), expiresAtMs };
    case 'waiting':
      // Counted as on the page: behind one group of five nobody is ever three people away.
      if (saying.ahead > ahead) return null;
      return {
        name: `near ${ahead}`,
        text: nearMessage(ticket, saying, language),
        expiresAtMs: Math.min(expiresAtMs, saying.clock?.untilMs ?? expiresAtMs),
      };
    default:
      // Before the opening, in a pause and while nothing is heard nobody is called: near can wait.
      return null;
  }
}
