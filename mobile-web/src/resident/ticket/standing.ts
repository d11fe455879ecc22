import type { Board, TicketState, TicketView } from '@hannun/shared';
import { placeOf } from './place.js';

export type Standing =
  | {
      status: 'waiting';
      ahead: number;
      groups: boolean;
      range: { low: number; high: number } | null;
      postponed: boolean;
    }
  | Exclude<TicketState, { status: 'waiting' }>;

/** The status from the newer of the public board and the server's answer. */
export function standingOf(view: TicketView, board: Board | undefined): Standing {
  const { state } = view;
  const newer = board && (board.epoch !== view.epoch || board.version >= view.version);
  const place = newer && board.day === view.day ? placeOf(board, view.ticket) : null;
  const postponed = state.status === 'waiting' && state.postponed;
  if (place?.kind === 'waiting') {
    const { ahead, groups, range } = place;
    return { status: 'waiting', ahead, groups, range, postponed };
  }
  if (place?.kind === 'called' && (state.status === 'waiting' || state.status === 'called')) {
    const { booth, calledAt } = place;
    return { ...(state.status === 'called' ? state : { status: 'called' }), booth, calledAt };
  }
  if (state.status !== 'waiting') return state;
  return { status: 'waiting', ahead: state.ahead, groups: false, range: state.forecast, postponed };
}

/** From this many ahead on, the holder should stay close by (DESIGN.md §7). */
export const nearAt = 3;

export type Advice = 'plenty' | 'set-out' | 'near';

/** About as far as most people who left had gone. */
const usualTravel = 10;
const inHand = 5;
/** Without a forecast, this many ahead leave time for a walk. */
const manyAhead = 12;

export function adviceFor(
  { ahead, range }: { ahead: number; range: { low: number } | null },
  travel: number | null,
): Advice {
  if (ahead <= nearAt) return 'near';
  if (!range) return ahead > manyAhead ? 'plenty' : 'set-out';
  return range.low / 60 <= (travel ?? usualTravel) + inHand ? 'set-out' : 'plenty';
}
