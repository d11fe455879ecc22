import type { Board, LaneBoard, WaitRange } from '../../contract/board.js';
import { type GoSaying, goFor } from '../go.js';
import type { Moment } from '../lane-saying.js';

export const at = (clock: string, day = '2026-11-23') => new Date(`${day}T${clock}:00+09:00`).toISOString();
export const tomorrow = at('09:00', '2026-11-24');
export const range = (low: number, likely: number, high: number): WaitRange => ({
  low: low * 60,
  likely: likely * 60,
  high: high * 60,
});

export const lane: LaneBoard = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 10,
  tickets: 10,
  booths: 2,
  level: 'normal',
  nowServing: [],
  line: '42-51',
  forecast: range(12, 20, 30),
  intakeUntil: at('17:30'),
  servesUntil: at('18:00'),
};
export const board: Board = {
  clinicId: 'plaza',
  day: '2026-11-23',
  epoch: 1,
  version: 9,
  asOf: at('10:23'),
  contactAt: at('10:23'),
  name: { ko: '왕십리광장', en: 'Plaza' },
  status: 'open',
  waiting: 10,
  closesAt: at('18:00'),
  lanes: [lane],
};
export type GoCase = {
  clock?: string;
  travel?: number | null;
  clinic?: Partial<Board>;
  part?: Partial<LaneBoard>;
  freshness?: Moment['freshness'];
};
/** From twenty minutes away, of a lane with ten people and a wait of twenty minutes. */
export function ask({
  clock = '10:23',
  travel = 20,
  clinic = {},
  part = {},
  freshness = 'live',
}: GoCase): GoSaying {
  const asked = { ...lane, ...part };
  return goFor({
    board: { ...board, lanes: [asked], ...clinic },
    lane: asked,
    travelMinutes: travel,
    moment: { nowMs: Date.parse(at(clock)), timeZone: 'Asia/Seoul', freshness },
  });
}
