import type { LaneState } from '../saying/lane-saying.js';

/** Of the other states figures say it all, or nothing is said. */
export type SentenceKey =
  | Exclude<LaneState, 'taking' | 'no-estimate' | 'not-today'>
  | 'full-up-to'
  | 'serving-last-opens'
  | 'paused-open-end'
  | 'closed-open-end'
  | 'day-off-open-end'
  | 'never-heard';
