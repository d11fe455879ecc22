import { timeoutSignal } from '@hannun/shared/client';
import type { Ack, CallAnswer, Rejection, TicketView } from '@hannun/shared/contract';

/** `unreachable`: the last known state stays valid. */
export type TicketResponse =
  | { kind: 'ticket'; view: TicketView }
  | { kind: 'unknown' }
  | { kind: 'unreachable' };

/** `rejected`: the ticket was called or changed in the meantime. */
export type TicketActionResult = 'done' | 'rejected' | 'unreachable';

const timeoutMs = 8_000;
const ticketUrl = (token: string, rest = ''): string => `/api/v1/tickets/${encodeURIComponent(token)}${rest}`;

export async function fetchTicket(token: string): Promise<TicketResponse> {
  try {
    const response = await fetch(ticketUrl(token), { signal: timeoutSignal(timeoutMs) });
    if (response.status === 404) return { kind: 'unknown' };
    return response.ok ? { kind: 'ticket', view: await response.json() } : { kind: 'unreachable' };
  } catch {
    // Offline: the board and the stored slip are shown instead.
    return { kind: 'unreachable' };
  }
}

/** Safe to retry with the same `commandId`. */
export const leaveTicket = (token: string, commandId: string): Promise<TicketActionResult> =>
  postAction(token, '/leave', { commandId });

/** Safe to retry with the same `commandId`. */
export const postponeTicket = (
  token: string,
  commandId: string,
  places: number,
): Promise<TicketActionResult> => postAction(token, '/postpone', { commandId, places });

/** Safe to retry with the same `commandId`. */
export const answerCall = (
  token: string,
  commandId: string,
  answer: CallAnswer,
): Promise<TicketActionResult> => postAction(token, '/answer', { commandId, answer });

async function postAction(token: string, path: string, body: object): Promise<TicketActionResult> {
  try {
    const response = await fetch(ticketUrl(token, path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: timeoutSignal(timeoutMs),
    });
    if (response.status === 503 || response.status === 429) return 'unreachable';
    const answer: Ack | { error: Rejection } = await response.json();
    return 'ok' in answer && answer.ok ? 'done' : 'rejected';
  } catch {
    // Whether it was done is unknown; a retry with the same id finds out.
    return 'unreachable';
  }
}
