import type { Board, TicketState, TicketView } from '@hannun/shared/contract';
import { findPosition } from './ticket-position.js';

export type TicketStatus =
  | {
      status: 'waiting';
      ahead: number;
      groups: boolean;
      range: { low: number; high: number } | null;
      postponed: boolean;
    }
  | Exclude<TicketState, { status: 'waiting' }>;

/** The status from the newer of the public board and the server's answer. */
export function resolveTicketStatus(view: TicketView, board: Board | undefined): TicketStatus {
  const { state } = view;
  const boardIsNewer = board && (board.epoch !== view.epoch || board.version >= view.version);
  const position = boardIsNewer && board.day === view.day ? findPosition(board, view.ticket) : null;
  const postponed = state.status === 'waiting' && state.postponed;
  if (position?.kind === 'waiting') {
    const { ahead, groups, range } = position;
    return { status: 'waiting', ahead, groups, range, postponed };
  }
  if (position?.kind === 'called' && (state.status === 'waiting' || state.status === 'called')) {
    const { booth, calledAt } = position;
    return { ...(state.status === 'called' ? state : { status: 'called' }), booth, calledAt };
  }
  if (state.status !== 'waiting') return state;
  return { status: 'waiting', ahead: state.ahead, groups: false, range: state.forecast, postponed };
}

/** From this many ahead on, the holder should stay close by. */
export const nearPeopleAhead = 3;

export type Advice = 'plenty' | 'set-out' | 'near';

/** About as far as most people who left had gone. */
const defaultTravelMinutes = 10;
const marginMinutes = 5;
/** Without a forecast, this many ahead leave time for a walk. */
const walkPeopleAhead = 12;

export function adviceFor(
  { ahead, range }: { ahead: number; range: { low: number } | null },
  travelMinutes: number | null,
): Advice {
  if (ahead <= nearPeopleAhead) return 'near';
  if (!range) return ahead > walkPeopleAhead ? 'plenty' : 'set-out';
  return range.low / 60 <= (travelMinutes ?? defaultTravelMinutes) + marginMinutes ? 'set-out' : 'plenty';
}
