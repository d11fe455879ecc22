import { expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import { type Candidate, findElsewhere } from './elsewhere.js';
import type { Moment } from './lane-saying.js';

const at = (clock: string) => new Date(`2026-11-23T${clock}:00+09:00`).toISOString();
const range = (low: number, high: number) => ({ low: low * 60, likely: low * 60, high: high * 60 });
const pcr: LaneBoard = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  waiting: 7,
  tickets: 7,
  booths: 2,
  level: 'normal',
  nowServing: [],
  line: '42-48',
  forecast: range(10, 20),
  intakeUntil: at('17:30'),
};
const moment: Moment = { nowMs: Date.parse(at('10:23')), timeZone: 'Asia/Seoul', freshness: 'live' };
const shut = { forecast: null, level: null, noForecast: 'intake-closed' } as const;

type Part = { lane?: Partial<LaneBoard>; board?: Partial<Board>; freshness?: Moment['freshness'] };

function clinic(clinicId: string, travelMinutes: number, { lane, board, freshness }: Part = {}): Candidate {
  return {
    board: {
      clinicId,
      day: '2026-11-23',
      epoch: 1,
      version: 9,
      asOf: at('10:23'),
      contactAt: at('10:23'),
      name: { ko: clinicId, en: clinicId },
      status: 'open',
      waiting: 7,
      closesAt: at('18:00'),
      lanes: [{ ...pcr, ...lane }],
      ...board,
    },
    moment: { ...moment, freshness: freshness ?? 'live' },
    travelMinutes,
  };
}

const full = clinic('here', 0, { lane: { ...shut, intake: 'full' } });
const found = (here: Candidate, ...others: Candidate[]) => {
  const elsewhere = findElsewhere(here, 'pcr', others);
  return elsewhere && [elsewhere.board.clinicId, elsewhere.mayTakeLonger];
};

it('finds what is nearest in time: way and wait together', () => {
  const near = clinic('near', 1, { lane: { forecast: range(60, 90) } });
  const far = clinic('far', 20);
  expect(found(full, near, far)).toEqual(['far', false]);
});

it('counts a break that begins before the arrival', () => {
  const lunch = { breaks: [{ from: at('10:40'), until: at('11:40') }] };
  const further = clinic('further', 50);
  expect(found(full, clinic('near', 20), further)).toEqual(['near', false]);
  expect(found(full, clinic('near', 20, { lane: lunch }), further)).toEqual(['further', false]);
});

it.each<[string, Candidate]>([
  ['does not take this test in', clinic('a', 1, { lane: { ...shut, intake: 'full' } })],
  ['offers only other tests', clinic('a', 1, { lane: { lane: 'rapid' } })],
  ['is paused', clinic('a', 1, { board: { status: 'paused', reason: 'lunch' } })],
  ['was not heard for minutes', clinic('a', 1, { freshness: 'stale' })],
  ['is not confirmed', clinic('a', 1, { board: { unconfirmedSince: at('10:00') } })],
  ['closes before one arrives', clinic('a', 60, { lane: { intakeUntil: at('11:00') } })],
  ['is the clinic itself', clinic('here', 0)],
])('never sends people to a clinic that %s', (_, candidate) => {
  expect(found(full, candidate)).toBeNull();
});

it('finds a clinic whose other tests are shut', () => {
  const other: LaneBoard = { ...pcr, ...shut, lane: 'rapid', code: 'B', intake: 'full' };
  expect(found(full, clinic('a', 5, { board: { lanes: [pcr, other] } }))).toEqual(['a', false]);
});

it('says where it may take longer than waiting for the restart here', () => {
  const paused = (until: string) =>
    clinic('here', 0, {
      board: { status: 'paused', reason: 'lunch', resumesAt: at(until) },
      lane: { forecast: range(20, 30) },
    });
  expect(found(paused('10:33'), clinic('a', 5))).toEqual(['a', false]);
  expect(found(paused('10:33'), clinic('a', 15))).toEqual(['a', true]);
});

it('leaves out a clinic without a figure only where the wait here is known', () => {
  const counted = clinic('a', 5, { lane: { forecast: null, noForecast: 'unknown' } });
  const resumes = { status: 'paused', reason: 'lunch', resumesAt: at('10:33') } as const;
  expect(found(full, counted)).toEqual(['a', false]);
  expect(found(clinic('here', 0, { board: resumes, lane: { forecast: range(20, 30) } }), counted)).toBeNull();
  const unknown = clinic('here', 0, { board: resumes, lane: { forecast: null, noForecast: 'paused' } });
  expect(found(unknown, counted)).toEqual(['a', true]);
});
