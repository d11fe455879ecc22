import type { Freshness } from '@hannun/shared/client';
import type { Moment } from '@hannun/shared/saying';
import { districtTimeZone } from './district-time-zone.js';

/** When a screen reads a board; both times by the server's clock. */
export const momentAt = (nowMs: number, freshness: Freshness): Moment => ({
  nowMs,
  timeZone: districtTimeZone,
  freshness,
});
