import type { Board, TicketView } from '@hannun/shared';
import { useCallback, useEffect, useState } from 'react';
import { dropSlip, keepSlip, keptSlips } from './kept-slips.js';
import { placeOf } from './place.js';
import { fetchTicket } from './ticket-calls.js';

export type Slip =
  | { status: 'loading' }
  | { status: 'unknown' }
  | { status: 'unreachable' }
  | { status: 'known'; view: TicketView };

/** Spreads the requests of phones whose queue moved at the same moment. */
const spread = 2_000;
/** While called, only the server knows when the service ends. */
const calledPeriod = 30_000;

/**
 * The slip of a token. The server is asked at load, and again only when the number leaves or re-enters the queue;
 * everything in between is on the public board.
 */
export function useSlip(token: string, boardOf: (clinicId: string) => Board | undefined) {
  const [slip, setSlip] = useState<Slip>(() => firstSlip(token));
  const ask = useCallback(async () => {
    const answer = await fetchTicket(token);
    if (answer.kind === 'ticket') {
      keepSlip({ token, view: answer.view });
      setSlip({ status: 'known', view: answer.view });
    } else if (answer.kind === 'unknown') {
      dropSlip(token);
      setSlip({ status: 'unknown' });
    } else setSlip((known) => (known.status === 'known' ? known : { status: 'unreachable' }));
  }, [token]);
  useEffect(() => void ask(), [ask]);
  useAskAgain(slip, boardOf, ask);
  return { slip, ask };
}

const firstSlip = (token: string): Slip => {
  const kept = keptSlips().find((each) => each.token === token);
  return kept ? { status: 'known', view: kept.view } : { status: 'loading' };
};

function useAskAgain(
  slip: Slip,
  boardOf: (clinicId: string) => Board | undefined,
  ask: () => Promise<void>,
): void {
  const board = slip.status === 'known' ? boardOf(slip.view.clinicId) : undefined;
  const stage =
    slip.status === 'known' && board ? `${board.epoch} ${placeOf(board, slip.view.ticket).kind}` : '';
  useEffect(() => {
    if (stage === '') return;
    const soon = setTimeout(() => void ask(), Math.random() * spread);
    const later = stage.endsWith('called') ? setInterval(() => void ask(), calledPeriod) : undefined;
    return () => {
      clearTimeout(soon);
      clearInterval(later);
    };
  }, [stage, ask]);
}
