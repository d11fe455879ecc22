import {
  type BoardsView,
  type ClockReading,
  elapsedMs,
  type Freshness,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
} from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import { newestBoardTime } from './newest-board-time.js';

/** How current the data are; `ageSeconds` is `null` if nothing was ever received. */
export type DataFreshness = { freshness: Freshness; ageSeconds: number | null };

const limits = freshnessLimits.phone;
const freshnessAt = (ageSeconds: number | null): DataFreshness => ({
  freshness: freshnessOf(ageSeconds, limits),
  ageSeconds,
});

export function clinicFreshness(
  board: Board,
  { lastBeat }: BoardsView,
  now: ClockReading,
  openedAt: ClockReading,
): DataFreshness {
  if (lastBeat) return freshnessAt(lastSeenAgeSeconds(board.clinicId, lastBeat, now));
  return unconfirmedFreshness(board.contactAt, now, openedAt);
}

/** Before the first heartbeat nothing is live. Uses the larger of both ages, because the phone's clock may be slow. */
function unconfirmedFreshness(
  contactAt: string | null,
  now: ClockReading,
  openedAt: ClockReading,
): DataFreshness {
  if (!contactAt) return freshnessAt(null);
  const ageSeconds = Math.max((now.wall - Date.parse(contactAt)) / 1000, elapsedMs(openedAt, now) / 1000);
  return limitToChecking(freshnessAt(ageSeconds));
}

const limitToChecking = (freshnessState: DataFreshness): DataFreshness =>
  freshnessState.freshness === 'live' ? { ...freshnessState, freshness: 'checking' } : freshnessState;

/** The whole page: by the last heartbeat, else by the newest board. 'Checking' at best while boards are missing. */
export function pageFreshness(view: BoardsView, now: ClockReading, openedAt: ClockReading): DataFreshness {
  if (view.lastBeat) {
    const freshnessState = freshnessAt(elapsedMs(view.lastBeat.receivedAt, now) / 1000);
    return view.missingClinics.size > 0 ? limitToChecking(freshnessState) : freshnessState;
  }
  return unconfirmedFreshness(newestBoardTime(view.boards.values()), now, openedAt);
}
