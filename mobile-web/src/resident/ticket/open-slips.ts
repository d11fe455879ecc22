import type { Board, TicketView } from '@hannun/shared/contract';
import { hasLeftLine, placeOnBoard, type TicketSaying } from '@hannun/shared/saying';
import type { PageData } from '../page-data.js';
import { formatDay } from '../time/format-time.js';
import { isOfDay, type SavedSlip } from './saved-slips.js';
import { readSlip } from './ticket-reading.js';

export type OpenSlip = { token: string; ticket: string; saying: OpenSaying };
type OpenSaying = Exclude<TicketSaying, { state: OverState }>;
type OverState = (typeof overStates)[number];

const overStates = ['finished', 'given-up', 'over', 'not-issued', 'another-day', 'day-over'] as const;

/** The slips of today that still lead to a call, a result or the desk. */
export const openSlips = (slips: readonly SavedSlip[], pageData: PageData): OpenSlip[] =>
  slips.flatMap(({ token, view }) => {
    const board = pageData.view.boards.get(view.clinicId);
    const nowMs = pageData.now.wallMs;
    const { saying } = readSlip(view, pageData);
    if (!isOpen(saying) || !isOfDay(view, formatDay(nowMs), board)) return [];
    if (board && isOverOnBoard(view, saying, board, nowMs)) return [];
    return [{ token, ticket: view.ticket, saying }];
  });

const isOpen = (saying: TicketSaying): saying is OpenSaying =>
  !overStates.some((state) => state === saying.state);

/** Until the server is asked, the board alone is live: what it shows neither in line nor called has left both. */
const isOverOnBoard = (view: TicketView, saying: TicketSaying, board: Board, nowMs: number): boolean =>
  hasLeftLine(view, board, nowMs) ||
  (saying.state === 'called' && placeOnBoard(board, view.ticket, nowMs).status !== 'called');
