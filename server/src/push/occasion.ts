import type { TicketState } from '@hannun/shared';
import type { PushWish } from './push.js';
import { pushWords } from './push-words.js';

/** `name` identifies it, so that it is sent only once. */
export type Occasion = { name: string; words: string };

/** `null`: nothing to notify about, or not yet. */
export function occasionOf(
  ticket: string,
  state: TicketState,
  { ahead, language }: PushWish,
): Occasion | null {
  const words = pushWords[language];
  if (state.status === 'called') {
    return { name: `called ${state.calledAt}`, words: words.called(ticket, state.booth) };
  }
  if (state.status !== 'waiting' || state.ahead > ahead) return null;
  return { name: `near ${ahead}`, words: words.near(ticket, state.ahead) };
}
