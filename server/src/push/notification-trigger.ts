import type { TicketState } from '@hannun/shared/contract';
import type { TicketSubscription } from './push.repository.js';
import { pushMessages } from './push-messages.js';

/** `name` identifies it, so that it is sent only once. */
export type NotificationTrigger = { name: string; text: string };

/** `null`: nothing to notify about, or not yet. */
export function notificationTriggerOf(
  ticket: string,
  state: TicketState,
  { ahead, language }: TicketSubscription,
): NotificationTrigger | null {
  const messages = pushMessages[language];
  if (state.status === 'called') {
    return { name: `called ${state.calledAt}`, text: messages.called(ticket, state.booth) };
  }
  if (state.status !== 'waiting' || state.ahead > ahead) return null;
  return { name: `near ${ahead}`, text: messages.near(ticket, state.ahead) };
}
