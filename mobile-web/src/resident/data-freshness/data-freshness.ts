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

/** How current the data are; the age and the time of the data are `null` if nothing was ever received. */
export type DataFreshness = { freshness: Freshness; ageSeconds: number | null; seenAtMs: number | null };

/** Nothing is known yet. */
export const unknownFreshness: DataFreshness = { freshness: 'checking', ageSeconds: null, seenAtMs: null };

export const isCurrent = ({ freshness }: DataFreshness): boolean =>
  freshness === 'live' || freshness === 'checking';

const freshnessAt = (ageSeconds: number | null, now: ClockReading): DataFreshness => ({
  freshness: freshnessOf(ageSeconds, freshnessLimits.phone),
  ageSeconds,
  seenAtMs: ageSeconds === null ? null : now.wallMs - ageSeconds * 1000,
});

type Received = { view: BoardsView; now: ClockReading; openedAt: ClockReading };

export function clinicFreshness(board: Board, { view, now, openedAt }: Received): DataFreshness {
  const { lastBeat } = view;
  if (lastBeat) return freshnessAt(lastSeenAgeSeconds(board.clinicId, lastBeat, now), now);
  return unconfirmedFreshness(board.contactAt, now, openedAt);
}

/** A line that nobody confirmed since is as old as that, however recently its tablet was heard. */
export function lineFreshness(
  freshnessState: DataFreshness,
  unconfirmedSince: string | undefined,
  { now }: Pick<Received, 'now'>,
): DataFreshness {
  if (unconfirmedSince === undefined || !isCurrent(freshnessState)) return freshnessState;
  const seenAtMs = Date.parse(unconfirmedSince);
  return { freshness: 'stale', seenAtMs, ageSeconds: Math.max(0, now.wallMs - seenAtMs) / 1000 };
}

/** Before the first heartbeat nothing is live. Uses the larger of both ages, because the phone's clock may be slow. */
function unconfirmedFreshness(
  contactAt: string | null,
  now: ClockReading,
  openedAt: ClockReading,
): DataFreshness {
  if (!contactAt) return freshnessAt(null, now);
  const ageSeconds = Math.max((now.wallMs - Date.parse(contactAt)) / 1000, elapsedMs(openedAt, now) / 1000);
  return limitToChecking(freshnessAt(ageSeconds, now));
}

const limitToChecking = (freshnessState: DataFreshness): DataFreshness =>
  freshnessState.freshness === 'live' ? { ...freshnessState, freshness: 'checking' } : freshnessState;

/** The whole page: by the last heartbeat, else by the newest board. 'Checking' at best while boards are missing. */
export function pageFreshness({ view, now, openedAt }: Received): DataFreshness {
  if (view.lastBeat) {
    const freshnessState = freshnessAt(elapsedMs(view.lastBeat.receivedAt, now) / 1000, now);
    return view.missingClinics.size > 0 ? limitToChecking(freshnessState) : freshnessState;
  }
  return unconfirmedFreshness(newestBoardTime(view.boards.values()), now, openedAt);
}
