import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard, WaitRange } from '../contract/board.js';
import { minuteMs } from '../date-time/zoned-time.js';
import { type GoSaying, goFor } from './go.js';
import type { Moment } from './lane-saying.js';

const at = (clock: string, day = '2026-11-23') => new Date(`${day}T${clock}:00+09:00`).toISOString();
const tomorrow = at('09:00', '2026-11-24');
const range = (low: number, likely: number, high: number): WaitRange => ({
  low: low * 60,
  likely: likely * 60,
  high: high * 60,
});

const lane: LaneBoard = {
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
};
const board: Board = {
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
const shut = { forecast: null, level: null, noForecast: 'intake-closed' } as const;

type Case = {
  clock?: string;
  travel?: number | null;
  clinic?: Partial<Board>;
  part?: Partial<LaneBoard>;
  freshness?: Moment['freshness'];
};
function ask({ clock = '10:23', travel = 20, clinic = {}, part = {}, freshness = 'live' }: Case): GoSaying {
  const asked = { ...lane, ...part };
  return goFor({
    board: { ...board, lanes: [asked], ...clinic },
    lane: asked,
    travelMinutes: travel,
    moment: { nowMs: Date.parse(at(clock)), timeZone: 'Asia/Seoul', freshness },
  });
}
const answerTo = (asked: Case) => {
  const { answer, because } = ask(asked);
  return `${answer}: ${because}`;
};

describe('whether somebody who sets out now is served today', () => {
  it.each<[string, string, Case]>([
    ['nothing is near', 'yes: wait', {}],
    ['already there', 'yes: wait', { travel: null }],
    [
      'intake ends soon after the arrival',
      'tight: intake-ends',
      { clock: '17:00', part: { forecast: range(1, 5, 9) } },
    ],
    ['intake has ended by the arrival', 'no: intake-ends', { clock: '17:10' }],
    [
      'the line may last until closing',
      'tight: wait',
      { clock: '16:30', part: { forecast: range(30, 50, 75) } },
    ],
    [
      'the line lasts until closing',
      'unlikely: wait',
      { clock: '16:45', part: { forecast: range(45, 60, 80) } },
    ],
    [
      'the forecast expects it after closing',
      'unlikely: wait',
      { part: { forecast: null, noForecast: 'after-closing' } },
    ],
    [
      'the least wait lasts until closing',
      'unlikely: wait',
      { clock: '16:30', part: { forecast: null, noForecast: 'too-wide', atLeast: 4800 } },
    ],
    ['no pace is known', 'unknown: wait', { part: { forecast: null, noForecast: 'unknown' } }],
    ['many places are left', 'yes: wait', { part: { placesLeft: 60 } }],
    ['few places are left', 'tight: places', { part: { placesLeft: 14 } }],
    ['others take the last places before', 'unlikely: places', { part: { placesLeft: 6 } }],
    ['the last place, and there already', 'yes: wait', { travel: null, part: { placesLeft: 1 } }],
    ['full until noon', 'no: places', { part: { ...shut, intake: 'full', reopensAt: at('12:00') } }],
    [
      'full until noon, and there after it',
      'tight: places',
      { clock: '11:50', part: { ...shut, intake: 'full', reopensAt: at('12:00') } },
    ],
    ['full for today', 'no: places', { part: { ...shut, intake: 'full', reopensAt: tomorrow } }],
    [
      'closed by hand',
      'no: closed',
      { clinic: { status: 'intake-closed' }, part: { ...shut, intake: 'closed' } },
    ],
    [
      'closed by hour',
      'no: intake-ends',
      { clinic: { status: 'intake-closed' }, part: { ...shut, intake: 'closed', reopensAt: tomorrow } },
    ],
    ['not today', 'no: not-today', { clinic: { lanes: [lane] }, part: { ...shut, intake: 'not-today' } }],
    [
      'closed',
      'no: closed',
      { clinic: { status: 'closed', waiting: 0 }, part: { ...shut, waiting: 0, intake: 'closed' } },
    ],
    [
      'paused with an end',
      'yes: paused',
      { part: { reason: 'lunch', pausedUntil: at('11:00'), forecast: range(37, 45, 60) } },
    ],
    [
      'paused until too late',
      'unlikely: wait',
      { clock: '16:50', part: { reason: 'other', pausedUntil: at('17:50'), forecast: range(65, 75, 85) } },
    ],
    [
      'paused without an end',
      'unknown: paused',
      { clinic: { status: 'paused', reason: 'other' }, part: { forecast: null, noForecast: 'paused' } },
    ],
    ['unconfirmed', 'unknown: stale', { clinic: { unconfirmedSince: at('10:02') } }],
    ['stale', 'unknown: stale', { freshness: 'stale' }],
    [
      'nobody is called though people wait',
      'unknown: stale',
      { part: { forecast: null, noForecast: 'silent' } },
    ],
  ])('%s: %s', (_, expected, asked) => expect(answerTo(asked)).toBe(expected));

  describe('before opening', () => {
    const closed: Partial<Board> = { status: 'closed', opensAt: at('09:00') };
    const notYet = { ...shut, intake: 'not-yet', reopensAt: at('09:00') } as const;
    const part = { ...notYet, fromOpening: range(12, 20, 30) };

    it.each<[string, string, Case]>([
      ['the middle of the night', 'no: not-yet', { clock: '05:00', part }],
      ['in the line of the morning', 'yes: not-yet', { clock: '08:00', part }],
      ['there after opening', 'yes: not-yet', { clock: '08:50', part }],
      [
        'there after more people than it takes',
        'unlikely: places',
        { clock: '08:50', part: { ...part, placesLeft: 6 } },
      ],
      ['nothing known of the line', 'unknown: not-yet', { clock: '08:00', part: notYet }],
      [
        'nobody heard yet',
        'unknown: not-yet',
        { clock: '08:00', part: { ...part, waiting: 0 }, freshness: 'expired' },
      ],
    ])('%s: %s', (_, expected, asked) => expect(answerTo({ ...asked, clinic: closed })).toBe(expected));

    it('counts the wait from opening', () => {
      expect(ask({ clock: '08:00', part, clinic: closed }).calledAt).toBe(at('09:20'));
      expect(ask({ clock: '08:50', part, clinic: closed }).calledAt).toBe(at('09:30'));
    });
  });

  it('says when one is called, and until when it is not too late to set out', () => {
    expect(ask({})).toEqual({
      answer: 'yes',
      because: 'wait',
      leaveBy: at('17:09'),
      calledAt: at('11:03'),
      finishesAt: at('11:20'),
      asOf: at('10:23'),
    });
  });

  it('counts from the restart while paused', () => {
    const part = { reason: 'lunch', pausedUntil: at('11:00'), forecast: range(37, 45, 60) } as const;
    expect(ask({ part }).calledAt).toBe(at('11:08'));
    expect(ask({ part, travel: 60 }).calledAt).toBe(at('11:31'));
  });

  it('sets no limit where nothing ends', () => {
    const { closesAt: _, ...round } = board;
    const { intakeUntil: __, ...always } = lane;
    const moment: Moment = { nowMs: Date.parse(at('23:50')), timeZone: 'Asia/Seoul', freshness: 'live' };
    const said = goFor({ board: round, lane: always, travelMinutes: 30, moment });
    expect(said).toMatchObject({ answer: 'yes', because: 'wait', leaveBy: null });
  });
});

const cases = fc.record({
  minute: fc.integer({ min: 0, max: 620 }),
  travel: fc.option(fc.integer({ min: 0, max: 240 })),
  wait: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
  placesLeft: fc.option(fc.integer({ min: 1, max: 200 })),
  freshness: fc.constantFrom<Moment['freshness']>('live', 'checking', 'stale', 'expired'),
});

it('is never sure of figures that are old, and its last minute to set out is one, and the last', () => {
  const rank = { yes: 4, tight: 3, unlikely: 2, no: 1, unknown: 0 };
  fc.assert(
    fc.property(cases, ({ minute, travel, wait: [low, likely, high], placesLeft, freshness }) => {
      const part = {
        forecast: range(low, low + likely, low + likely + high),
        ...(placesLeft === null ? {} : { placesLeft }),
      };
      const askedAt = (nowMs: number, fresh = freshness) =>
        goFor({
          board,
          lane: { ...lane, ...part },
          travelMinutes: travel,
          moment: { nowMs, timeZone: 'Asia/Seoul', freshness: fresh },
        });
      const nowMs = Date.parse(at('08:00')) + minute * minuteMs;
      const said = askedAt(nowMs);
      if (freshness === 'stale' || freshness === 'expired') expect(said.answer).not.toBe('yes');
      const isPossible = said.answer === 'yes' || said.answer === 'tight';
      expect(said.leaveBy !== null).toBe(isPossible);
      expect(said.calledAt !== null).toBe(isPossible);
      if (said.leaveBy === null || placesLeft !== null) return;
      const leaveMs = Date.parse(said.leaveBy);
      expect(rank[askedAt(leaveMs).answer]).toBeGreaterThanOrEqual(rank.tight);
      expect(rank[askedAt(leaveMs + minuteMs).answer]).toBeLessThan(rank.tight);
    }),
  );
});

it('is never surer of a longer way', () => {
  const rank = { yes: 3, tight: 2, unlikely: 1, no: 0, unknown: 0 };
  fc.assert(
    fc.property(cases, fc.nat(60), ({ minute, travel, wait: [low, likely, high], placesLeft }, more) => {
      const clock = new Date(Date.parse(at('08:00')) + minute * minuteMs + 9 * 60 * minuteMs)
        .toISOString()
        .slice(11, 16);
      const part = {
        forecast: range(low, low + likely, low + likely + high),
        ...(placesLeft === null ? {} : { placesLeft }),
      };
      const near = ask({ clock, travel: travel ?? 0, part });
      const far = ask({ clock, travel: (travel ?? 0) + more, part });
      expect(rank[far.answer]).toBeLessThanOrEqual(rank[near.answer]);
    }),
  );
});
