import type { TicketView } from '@hannun/shared/contract';
import { placeOnBoard } from '@hannun/shared/saying';
import { useEffect, useReducer, useRef } from 'react';
import type { PageData } from '../page-data.js';
import { deleteSlip, loadSlips, type SavedSlip, updateSlip } from './saved-slips.js';
import { fetchTicket } from './ticket-api.js';
import { refetchSpreadMs } from './use-slip.js';

/**
 * The slips kept on this phone, without the one whose page it is. The server is asked once for each place of a number
 * only it knows more of.
 */
export function useSavedSlips(pageData: PageData, pageToken?: string): readonly SavedSlip[] {
  const [, showChange] = useReducer((changes: number) => changes + 1, 0);
  const asked = useRef(new Set<string>());
  const slips = loadSlips().filter((slip) => slip.token !== pageToken);
  const places = slips.flatMap((slip) => {
    const place = placeToAsk(slip.view, pageData);
    return place ? [`${slip.token} ${place}`] : [];
  });
  const key = places.join('\n');
  useEffect(() => {
    for (const place of key.split('\n').filter((each) => each && !asked.current.has(each))) {
      asked.current.add(place);
      const [other = ''] = place.split(' ');
      setTimeout(() => void askFor(other).then(showChange), Math.random() * refetchSpreadMs);
    }
  }, [key]);
  return slips;
}

/** `null`: the slip is over, or the board says where it stands in line. */
function placeToAsk({ clinicId, ticket, state }: TicketView, { view, now }: PageData): string | null {
  const board = view.boards.get(clinicId);
  if (!board || (state.status !== 'waiting' && state.status !== 'called')) return null;
  const { status } = placeOnBoard(board, ticket, now.wallMs);
  return status === 'waiting' ? null : `${board.day} ${board.epoch} ${status}`;
}

async function askFor(token: string): Promise<void> {
  const answer = await fetchTicket(token);
  if (answer.kind === 'ticket') updateSlip({ token, view: answer.view });
  else if (answer.kind === 'unknown') deleteSlip(token);
}
