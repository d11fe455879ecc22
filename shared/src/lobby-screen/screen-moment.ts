import type { Moment } from '../saying/lane-saying.js';

/** When a screen is looked at. */
export type ScreenMoment = Omit<Moment, 'freshness'>;
