import type { Board } from '@hannun/shared';
import {
  type BoardsView,
  type ClockReading,
  elapsedMs,
  type Freshness,
  freshnessLimits,
  freshnessOf,
  lastSeenAgeSeconds,
} from '@hannun/shared/client';
import { newestOf } from './newest.js';

/** How current the data are; `ageSeconds` is `null` if nothing was ever received. */
export type Trust = { freshness: Freshness; age: number | null };

const limits = freshnessLimits.phone;
const asTrust = (age: number | null): Trust => ({ freshness: freshnessOf(age, limits), age });

export function trustOf(
  board: Board,
  { lastBeat }: BoardsView,
  now: ClockReading,
  opened: ClockReading,
): Trust {
  if (lastBeat) return asTrust(lastSeenAgeSeconds(board.clinicId, lastBeat, now));
  return unconfirmed(board.contactAt, now, opened);
}

/** Before the first heartbeat nothing is live. Uses the larger of both ages, because the phone's clock may be slow. */
function unconfirmed(contactAt: string | null, now: ClockReading, opened: ClockReading): Trust {
  if (!contactAt) return asTrust(null);
  const age = Math.max((now.wall - Date.parse(contactAt)) / 1000, elapsedMs(opened, now) / 1000);
  return atBestChecking(asTrust(age));
}

const atBestChecking = (trust: Trust): Trust =>
  trust.freshness === 'live' ? { ...trust, freshness: 'checking' } : trust;

/** The whole page: by the last heartbeat, else by the newest board. 'Checking' at best while boards are missing. */
export function pageTrust(view: BoardsView, now: ClockReading, opened: ClockReading): Trust {
  if (view.lastBeat) {
    const trust = asTrust(elapsedMs(view.lastBeat.receivedAt, now) / 1000);
    return view.missingClinics.size > 0 ? atBestChecking(trust) : trust;
  }
  return unconfirmed(newestOf(view.boards.values()), now, opened);
}
