import type { Ack, CallAnswer, Rejection, TicketView } from '@hannun/shared';
import { signalIn } from '@hannun/shared/client';

/** What the server says of a slip; `unreachable`: nobody knows, so what was known stands. */
export type TicketAnswer =
  | { kind: 'ticket'; view: TicketView }
  | { kind: 'unknown' }
  | { kind: 'unreachable' };

/** What came of a wish; `refused`: the ticket was called or changed before. */
export type WishAnswer = 'done' | 'refused' | 'unreachable';

const patience = 8_000;
const address = (token: string, rest = ''): string => `/api/v1/tickets/${encodeURIComponent(token)}${rest}`;

export async function fetchTicket(token: string): Promise<TicketAnswer> {
  try {
    const response = await fetch(address(token), { signal: signalIn(patience) });
    if (response.status === 404) return { kind: 'unknown' };
    return response.ok ? { kind: 'ticket', view: await response.json() } : { kind: 'unreachable' };
  } catch {
    // No way to the server; the board and what was kept carry the page.
    return { kind: 'unreachable' };
  }
}

/** Gives the place up. The same `commandId` may be sent again. */
export const leaveTicket = (token: string, commandId: string): Promise<WishAnswer> =>
  wish(token, '/leave', { commandId });

/** Lets that many tickets pass. The same `commandId` may be sent again. */
export const postponeTicket = (token: string, commandId: string, places: number): Promise<WishAnswer> =>
  wish(token, '/postpone', { commandId, places });

/** Lets staff know how the called person comes. The same `commandId` may be sent again. */
export const answerCall = (token: string, commandId: string, answer: CallAnswer): Promise<WishAnswer> =>
  wish(token, '/answer', { commandId, answer });

async function wish(token: string, path: string, body: object): Promise<WishAnswer> {
  try {
    const response = await fetch(address(token, path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: signalIn(patience),
    });
    if (response.status === 503 || response.status === 429) return 'unreachable';
    const answer: Ack | { error: Rejection } = await response.json();
    return 'ok' in answer && answer.ok ? 'done' : 'refused';
  } catch {
    // Nobody knows whether it counted; trying again with the same id finds out.
    return 'unreachable';
  }
}
