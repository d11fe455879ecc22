import type { Board } from '@hannun/shared/contract';
import { type LaneState, nextChangeOf, sayClinic } from '@hannun/shared/saying';
import type { MessageKey } from '../messages/ko.js';
import { isByTomorrow, timeZone } from '../time/format-time.js';

const offers: Partial<Record<LaneState, MessageKey>> = {
  paused: 'resumeAlert',
  'not-yet': 'openAlert',
  closed: 'openAlert',
  'serving-last': 'openAlert',
  'day-off': 'openAlert',
  'not-today': 'openAlert',
  'full-for-now': 'intakeAlert',
  full: 'intakeAlert',
  'closed-by-hand': 'intakeAlert',
  'closed-by-hour': 'intakeAlert',
};

/**
 * What to offer where nobody is taken in, if that changes before a request expires: at the end of the next day.
 * A pause without an end may be over at any time.
 */
export function openingOffer(board: Board, nowMs: number): MessageKey | null {
  const saying = sayClinic(board, { nowMs, timeZone, freshness: 'live' })?.headline.saying;
  const offer = saying && offers[saying.state];
  if (!offer) return null;
  if (saying.state === 'paused' && saying.until === null) return offer;
  const next = nextChangeOf(saying) ?? board.opensAt;
  return next !== undefined && isByTomorrow(next, nowMs) ? offer : null;
}
