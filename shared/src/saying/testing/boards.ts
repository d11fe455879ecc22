import type { Board, LaneBoard } from '../../contract/board.js';
import type { Moment } from '../lane-saying.js';

/** A time of Monday the 23rd in Seoul, or of another day. */
export const at = (clock: string, day = '2026-11-23'): string =>
  new Date(`${day}T${clock}:00+09:00`).toISOString();

export const tomorrow = at('09:00', '2026-11-24');

/** Minutes to seconds. */
export const range = (low: number, high: number) => ({ low: low * 60, likely: low * 60, high: high * 60 });

export const pcr: LaneBoard = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 7,
  tickets: 7,
  booths: 2,
  level: 'normal',
  nowServing: [{ ticket: 'A041', booth: '1', calledAt: at('10:20') }],
  line: '42-48',
  forecast: range(12, 23),
};

/** Open at 10:23, with seven people waiting. */
export const plaza: Board = {
  clinicId: 'plaza',
  day: '2026-11-23',
  epoch: 1,
  version: 9,
  asOf: at('10:23'),
  contactAt: at('10:22'),
  name: { ko: '왕십리광장', en: 'Plaza' },
  status: 'open',
  waiting: 7,
  closesAt: at('18:00'),
  lanes: [pcr],
};

export const moment: Moment = {
  nowMs: Date.parse(at('10:23')),
  timeZone: 'Asia/Seoul',
  freshness: 'live',
};

/** What the board of a lane that takes nobody in has in common. */
export const shut = { forecast: null, level: null, noForecast: 'intake-closed' } as const;
