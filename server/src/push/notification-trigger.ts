import type { TicketView } from '@hannun/shared/contract';
import type { TicketSaying } from '@hannun/shared/saying';
import type { TicketSubscription } from './push.repository.js';
import { nearMessage, pushMessages } from './push-messages.js';

/** `name` identifies it, so that it is sent only once. */
export type NotificationTrigger = { name: string; text: string };

/** `saying`: what the ticket's own page says now. `null`: nothing to notify about, or not yet. */
export function notificationTriggerOf(
  { ticket }: Pick<TicketView, 'ticket'>,
  saying: TicketSaying,
  { ahead, language }: Pick<TicketSubscription, 'ahead' | 'language'>,
): NotificationTrigger | null {
  const messages = pushMessages[language];
  switch (saying.state) {
    case 'called':
      return { name: `called ${saying.calledAt}`, text: messages.called(ticket, saying.booth) };
    case 'may-not-be-reached':
      return saying.isProbable
        ? { name: 'probably beyond', text: messages.probablyBeyond(ticket, saying.lastTicket) }
        : { name: 'beyond', text: messages.beyond(ticket, saying.lastTicket) };
    case 'waiting':
      // Counted as on the page: behind one group of five nobody is ever three people away.
      if (saying.ahead > ahead) return null;
      return { name: `near ${ahead}`, text: nearMessage(ticket, saying, language) };
    default:
      // Before the opening, in a pause and while nothing is heard nobody is called: near can wait.
      return null;
  }
}
