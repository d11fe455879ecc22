import type { Board } from '@hannun/shared';
import {
  type BoardsView,
  contactAge,
  elapsed,
  type Freshness,
  freshnessLimits,
  freshnessOf,
  type Instant,
} from '@hannun/shared/client';
import { newestOf } from './newest.js';

/** How far a figure may be trusted: its degree, and its age in seconds where anything was ever heard. */
export type Trust = { freshness: Freshness; age: number | null };

const limits = freshnessLimits.phone;
const asTrust = (age: number | null): Trust => ({ freshness: freshnessOf(age, limits), age });

/** How far a clinic's figures may be trusted. `opened` is when this page began. */
export function trustOf(board: Board, { lastBeat }: BoardsView, now: Instant, opened: Instant): Trust {
  if (lastBeat) return asTrust(contactAge(board.clinicId, lastBeat, now));
  return unconfirmed(board.contactAt, now, opened);
}

/**
 * A figure from before the first beat, inlined or kept, may be older than it says: at best it is
 * being checked. The wall clock dates it, and it is no younger than the page.
 */
function unconfirmed(contactAt: string | null, now: Instant, opened: Instant): Trust {
  if (!contactAt) return asTrust(null);
  const age = Math.max((now.wall - Date.parse(contactAt)) / 1000, elapsed(opened, now) / 1000);
  return atBestChecking(asTrust(age));
}

const atBestChecking = (trust: Trust): Trust =>
  trust.freshness === 'live' ? { ...trust, freshness: 'checking' } : trust;

/**
 * How far the page as a whole may be trusted: by the server's last beat, else by the newest figure shown. While
 * clinics are awaited it is being checked at best.
 */
export function pageTrust(view: BoardsView, now: Instant, opened: Instant): Trust {
  if (view.lastBeat) {
    const trust = asTrust(elapsed(view.lastBeat.heard, now) / 1000);
    return view.awaited.size > 0 ? atBestChecking(trust) : trust;
  }
  return unconfirmed(newestOf(view.boards.values()), now, opened);
}
