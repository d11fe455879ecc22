import type { Ack, CallAnswer, Rejection, TicketView } from '@hannun/shared';
import { timeoutSignal } from '@hannun/shared/client';

/** `unreachable`: the last known state stays valid. */
export type TicketAnswer =
  | { kind: 'ticket'; view: TicketView }
  | { kind: 'unknown' }
  | { kind: 'unreachable' };

/** `refused`: the ticket was called or changed in the meantime. */
export type WishAnswer = 'done' | 'refused' | 'unreachable';

const patience = 8_000;
const address = (token: string, rest = ''): string => `/api/v1/tickets/${encodeURIComponent(token)}${rest}`;

export async function fetchTicket(token: string): Promise<TicketAnswer> {
  try {
    const response = await fetch(address(token), { signal: timeoutSignal(patience) });
    if (response.status === 404) return { kind: 'unknown' };
    return response.ok ? { kind: 'ticket', view: await response.json() } : { kind: 'unreachable' };
  } catch {
    // Offline: the board and the stored slip are shown instead.
    return { kind: 'unreachable' };
  }
}

/** Safe to retry with the same `commandId`. */
export const leaveTicket = (token: string, commandId: string): Promise<WishAnswer> =>
  wish(token, '/leave', { commandId });

/** Safe to retry with the same `commandId`. */
export const postponeTicket = (token: string, commandId: string, places: number): Promise<WishAnswer> =>
  wish(token, '/postpone', { commandId, places });

/** Safe to retry with the same `commandId`. */
export const answerCall = (token: string, commandId: string, answer: CallAnswer): Promise<WishAnswer> =>
  wish(token, '/answer', { commandId, answer });

async function wish(token: string, path: string, body: object): Promise<WishAnswer> {
  try {
    const response = await fetch(address(token, path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: timeoutSignal(patience),
    });
    if (response.status === 503 || response.status === 429) return 'unreachable';
    const answer: Ack | { error: Rejection } = await response.json();
    return 'ok' in answer && answer.ok ? 'done' : 'refused';
  } catch {
    // The outcome is unknown; a retry with the same id finds out.
    return 'unreachable';
  }
}
