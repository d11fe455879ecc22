import type { Board, TicketState, TicketView } from '@hannun/shared';
import { placeOf } from './place.js';

/** What a ticket's page shows: the board's word where it has one, else the server's. */
export type Standing =
  | {
      status: 'waiting';
      ahead: number;
      groups: boolean;
      range: { low: number; high: number } | null;
      postponed: boolean;
    }
  | Exclude<TicketState, { status: 'waiting' }>;

/** Where a slip's ticket stands, from the newer of the shared board and the server's answer. */
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

/** People or groups ahead from which on one had better stand close by (DESIGN.md §7). */
export const nearAt = 3;

/** What the holder should do now. `travel`: minutes to the clinic. */
export type Advice = 'plenty' | 'set-out' | 'near';

/** Nobody said how far away they are: most people who left went about this far (minutes). */
const usualTravel = 10;
/** Someone on the way wants this much in hand (minutes). */
const inHand = 5;
/** Without a forecast, this many ahead still leave time for a walk. */
const manyAhead = 12;

export function adviceFor(
  { ahead, range }: { ahead: number; range: { low: number } | null },
  travel: number | null,
): Advice {
  if (ahead <= nearAt) return 'near';
  if (!range) return ahead > manyAhead ? 'plenty' : 'set-out';
  return range.low / 60 <= (travel ?? usualTravel) + inHand ? 'set-out' : 'plenty';
}
