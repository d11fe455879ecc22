import type { Freshness } from '@hannun/shared/client';
import type { ScreenMoment } from '@hannun/shared/lobby-screen';
import type { Moment } from '@hannun/shared/saying';
import { districtTimeZone } from './district-time-zone.js';

/** When a screen is looked at, by the server's clock. */
export const screenMomentAt = (nowMs: number): ScreenMoment => ({ nowMs, timeZone: districtTimeZone });

/** When a screen reads a board; both times by the server's clock. */
export const momentAt = (nowMs: number, freshness: Freshness): Moment => ({
  ...screenMomentAt(nowMs),
  freshness,
});
