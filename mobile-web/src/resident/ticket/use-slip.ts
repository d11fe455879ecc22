import type { Board, TicketView } from '@hannun/shared/contract';
import { placeOnBoard } from '@hannun/shared/saying';
import { useCallback, useEffect, useState } from 'react';
import { deleteSlip, loadSlips, saveSlip } from './saved-slips.js';
import { fetchTicket } from './ticket-api.js';

export type Slip =
  | { status: 'loading' }
  | { status: 'unknown' }
  | { status: 'unreachable' }
  | { status: 'known'; view: TicketView };

/** Spreads the requests of phones whose queue moved at the same moment. */
const refetchSpreadMs = 2_000;
/** While called, only the server knows when the service ends. */
const calledPollMs = 30_000;

/**
 * The slip of a token. The server is asked at load, and again only when the number leaves or re-enters the queue or
 * a day begins; everything in between is on the public board.
 */
export function useSlip(token: string, findBoard: (clinicId: string) => Board | undefined) {
  const [slip, setSlip] = useState<Slip>(() => loadInitialSlip(token));
  const refetch = useCallback(async () => {
    const answer = await fetchTicket(token);
    if (answer.kind === 'ticket') {
      saveSlip({ token, view: answer.view });
      setSlip({ status: 'known', view: answer.view });
    } else if (answer.kind === 'unknown') {
      deleteSlip(token);
      setSlip({ status: 'unknown' });
    } else setSlip((known) => (known.status === 'known' ? known : { status: 'unreachable' }));
  }, [token]);
  useEffect(() => void refetch(), [refetch]);
  useRefetch(slip, findBoard, refetch);
  return { slip, refetch };
}

const loadInitialSlip = (token: string): Slip => {
  const saved = loadSlips().find((each) => each.token === token);
  return saved ? { status: 'known', view: saved.view } : { status: 'loading' };
};

function useRefetch(
  slip: Slip,
  findBoard: (clinicId: string) => Board | undefined,
  refetch: () => Promise<void>,
): void {
  const board = slip.status === 'known' ? findBoard(slip.view.clinicId) : undefined;
  const pollState =
    slip.status === 'known' && board
      ? `${board.day} ${board.epoch} ${placeOnBoard(board, slip.view.ticket).status}`
      : '';
  useEffect(() => {
    if (pollState === '') return;
    const timeout = setTimeout(() => void refetch(), Math.random() * refetchSpreadMs);
    const interval = pollState.endsWith('called')
      ? setInterval(() => void refetch(), calledPollMs)
      : undefined;
    return () => {
      clearTimeout(timeout);
      clearInterval(interval);
    };
  }, [pollState, refetch]);
}
