import type { Board, TicketView } from '@hannun/shared/contract';
import { placeOnBoard } from '@hannun/shared/saying';
import { useCallback, useEffect, useRef, useState } from 'react';
import { deleteSlip, loadSlips, saveSlip } from './saved-slips.js';
import { fetchTicket } from './ticket-api.js';

export type Slip =
  | { status: 'loading' }
  /** `view`: what this phone knew of it. */
  | { status: 'unknown'; view: TicketView | null }
  | { status: 'unreachable' }
  | { status: 'known'; view: TicketView };

/** Spreads the requests of phones whose queue moved at the same moment. */
export const refetchSpreadMs = 2_000;
/** A slip given out during an outage is there as soon as its tablet is heard again: soon, or after hours. */
const askAgainMs = { first: 15_000, longest: 120_000 };
/** While called, only the server knows when the service ends. */
const calledPollMs = 30_000;

/**
 * The slip of a token. The server is asked at load, then until it knows it, and again only when the number leaves or
 * re-enters the queue or a day begins; everything in between is on the public board.
 */
export function useSlip(token: string, findBoard: (clinicId: string) => Board | undefined, nowMs: number) {
  const [slip, setSlip] = useState<Slip>(() => loadInitialSlip(token));
  const refetch = useCallback(async () => {
    const answer = await fetchTicket(token);
    if (answer.kind === 'ticket') {
      saveSlip({ token, view: answer.view });
      setSlip({ status: 'known', view: answer.view });
    } else if (answer.kind === 'unknown') {
      deleteSlip(token);
      setSlip((known) => ({ status: 'unknown', view: 'view' in known ? known.view : null }));
    } else setSlip((known) => (known.status === 'known' ? known : { status: 'unreachable' }));
  }, [token]);
  useEffect(() => void refetch(), [refetch]);
  useAskAgain(slip, refetch);
  const view = slip.status === 'known' ? slip.view : null;
  useRefetch(view && pollStateOf(view, findBoard(view.clinicId), nowMs), refetch);
  return { slip, refetch };
}

const loadInitialSlip = (token: string): Slip => {
  const saved = loadSlips().find((each) => each.token === token);
  return saved ? { status: 'known', view: saved.view } : { status: 'loading' };
};

/** `place`: changes when only the server knows what became of the number. */
type PollState = { place: string; isCalled: boolean };

function pollStateOf(view: TicketView, board: Board | undefined, nowMs: number): PollState | null {
  if (!board) return null;
  const { status } = placeOnBoard(board, view.ticket, nowMs);
  return {
    place: `${board.day} ${board.epoch} ${status}`,
    isCalled: status === 'called' || view.state.status === 'called',
  };
}

/** Ever less often; a slip that was known once and is not any more is of another day. */
function useAskAgain(slip: Slip, refetch: () => Promise<void>): void {
  const wait = useRef(askAgainMs.first);
  // Each answer is another slip.
  useEffect(() => {
    const isOpen = slip.status === 'unreachable' || (slip.status === 'unknown' && slip.view === null);
    if (!isOpen) return;
    const timeout = setTimeout(() => void refetch(), wait.current + Math.random() * refetchSpreadMs);
    wait.current = Math.min(2 * wait.current, askAgainMs.longest);
    return () => clearTimeout(timeout);
  }, [slip, refetch]);
}

function useRefetch(state: PollState | null, refetch: () => Promise<void>): void {
  const { place = '', isCalled = false } = state ?? {};
  useEffect(() => {
    if (place === '') return;
    const timeout = setTimeout(() => void refetch(), Math.random() * refetchSpreadMs);
    return () => clearTimeout(timeout);
  }, [place, refetch]);
  useEffect(() => {
    if (!isCalled) return;
    const interval = setInterval(() => void refetch(), calledPollMs);
    return () => clearInterval(interval);
  }, [isCalled, refetch]);
}
