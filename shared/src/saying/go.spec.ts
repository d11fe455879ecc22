import { describe, expect, it } from 'vitest';
import type { Board } from '../contract/board.js';
import { goFor } from './go.js';
import type { Moment } from './lane-saying.js';
import { ask, at, board, type GoCase, lane, range, tomorrow } from './testing/go-question.js';

const shut = { forecast: null, level: null, noForecast: 'intake-closed' } as const;

const afterClosing = { forecast: null, noForecast: 'after-closing' } as const;

const answerTo = (asked: GoCase) => {
  const { answer, because } = ask(asked);
  return `${answer}: ${because}`;
};

describe('whether somebody who sets out now is served today', () => {
  it.each<[string, string, GoCase]>([
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
      { clock: '16:45', part: { forecast: range(60, 70, 90) } },
    ],
    [
      'the forecast expects it after closing',
      'unlikely: wait',
      { part: { forecast: null, noForecast: 'after-closing' } },
    ],
    [
      'expected after closing, but the last in line may be called in time',
      'tight: wait',
      { clock: '16:30', part: { ...afterClosing, places: [[9, 3000, 6000]] } },
    ],
    [
      'the last in line is called after closing at the soonest',
      'unlikely: wait',
      { clock: '16:30', part: { ...afterClosing, places: [[9, 4500, 7000]] } },
    ],
    [
      'the same in a pause',
      'unlikely: wait',
      {
        clock: '16:30',
        part: { ...afterClosing, places: [[9, 3000, 6000]], reason: 'other', pausedUntil: at('17:00') },
      },
    ],
    [
      'its days are known to go on after closing',
      'tight: wait',
      { clock: '16:45', part: { servesUntil: at('18:30'), forecast: range(60, 70, 90) } },
    ],
    [
      'the least wait lasts until closing',
      'unlikely: wait',
      { clock: '16:30', part: { forecast: null, noForecast: 'too-wide', atLeast: 4800 } },
    ],
    ['no pace is known', 'unknown: wait', { part: { forecast: null, noForecast: 'unknown' } }],
    ['many places are left', 'yes: wait', { part: { placesLeft: 60 } }],
    ['few places are left', 'tight: places', { part: { placesLeft: 14, joinedLastHour: 30 } }],
    [
      'others take the last places before',
      'unlikely: places',
      { part: { placesLeft: 6, joinedLastHour: 30 } },
    ],
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
      { clock: '16:50', part: { reason: 'other', pausedUntil: at('17:58'), forecast: range(75, 85, 95) } },
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
      'unknown: wait',
      { part: { forecast: null, noForecast: 'silent' } },
    ],
  ])('%s: %s', (_, expected, asked) => expect(answerTo(asked)).toBe(expected));

  describe('before opening', () => {
    const closed: Partial<Board> = { status: 'closed', opensAt: at('09:00') };
    const notYet = { ...shut, intake: 'not-yet', reopensAt: at('09:00') } as const;
    const part = { ...notYet, fromOpening: range(12, 20, 30) };

    it.each<[string, string, GoCase]>([
      ['the middle of the night', 'no: not-yet', { clock: '05:00', part }],
      ['there a minute more than two hours early', 'no: not-yet', { clock: '06:39', part }],
      ['there two hours early', 'yes: not-yet', { clock: '06:40', part }],
      ['in the line of the morning', 'yes: not-yet', { clock: '08:00', part }],
      ['there after opening', 'yes: not-yet', { clock: '08:50', part }],
      [
        'there after more people than it takes',
        'unlikely: places',
        { clock: '08:50', part: { ...part, placesLeft: 6, joinedLastHour: 30 } },
      ],
      ['nobody in line yet', 'yes: not-yet', { clock: '08:00', part: { ...notYet, waiting: 0, tickets: 0 } }],
      ['nothing known of the line', 'unknown: not-yet', { clock: '08:00', part: notYet }],
      [
        'nobody heard yet',
        'unknown: not-yet',
        { clock: '08:00', part: { ...part, waiting: 0 }, freshness: 'expired' },
      ],
    ])('%s: %s', (_, expected, asked) => expect(answerTo({ ...asked, clinic: closed })).toBe(expected));

    it('counts the wait from opening', () => {
      expect(ask({ clock: '08:00', part, clinic: closed }).finishesAt).toBe(at('09:35'));
      expect(ask({ clock: '08:50', part, clinic: closed }).finishesAt).toBe(at('09:45'));
    });
  });

  it('says when one is done, and until when it is not too late to set out', () => {
    expect(ask({})).toEqual({
      answer: 'yes',
      because: 'wait',
      leaveBy: at('17:09'),
      finishesAt: at('11:20'),
      rest: null,
      placesAt: null,
      closesSoonAt: null,
      asOf: at('10:23'),
    });
  });

  it('tells a closing that is near from a wait that is long', () => {
    const closing = (asked: GoCase) => {
      const { because, closesSoonAt } = ask({ travel: null, ...asked });
      return [because, closesSoonAt];
    };
    const short = { forecast: range(0, 3, 10) };
    expect(closing({ clock: '17:40', part: { ...short, intakeUntil: at('18:00') } })).toEqual([
      'wait',
      at('18:00'),
    ]);
    expect(closing({ clock: '16:30', part: { forecast: range(30, 50, 95) } })).toEqual(['wait', null]);
    const paused = { reason: 'other', pausedUntil: at('17:40'), forecast: range(60, 65, 90) } as const;
    expect(closing({ clock: '16:45', part: paused })).toEqual(['wait', at('18:00')]);
  });

  it('counts from the restart while paused', () => {
    const part = { reason: 'lunch', pausedUntil: at('11:00'), forecast: range(37, 45, 60) } as const;
    expect(ask({ part }).finishesAt).toBe(at('11:30'));
    expect(ask({ part, travel: 60 }).finishesAt).toBe(at('11:55'));
  });

  it('takes a lane to go on after closing until its days have shown how long', () => {
    const { servesUntil: _, ...fresh } = { ...lane, forecast: range(60, 70, 90) };
    const moment: Moment = { nowMs: Date.parse(at('16:45')), timeZone: 'Asia/Seoul', freshness: 'live' };
    const { answer, because } = goFor({ board, lane: fresh, travelMinutes: 20, moment });
    expect([answer, because]).toEqual(['tight', 'wait']);
  });

  it('takes nobody for in time who comes after a closing that is no intake hour of its own', () => {
    const { intakeUntil: _, ...late } = lane;
    const clinic = { ...board, closesAt: at('02:00', '2026-11-24') };
    const moment: Moment = { nowMs: Date.parse(at('23:50')), timeZone: 'Asia/Seoul', freshness: 'live' };
    const answerAfter = (travelMinutes: number) =>
      goFor({ board: clinic, lane: { ...late, servesUntil: clinic.closesAt }, travelMinutes, moment }).answer;
    expect([answerAfter(30), answerAfter(140)]).toEqual(['yes', 'no']);
  });

  it('sets no limit where nothing ends', () => {
    const { closesAt: _, ...round } = board;
    const { intakeUntil: __, ...always } = lane;
    const moment: Moment = { nowMs: Date.parse(at('23:50')), timeZone: 'Asia/Seoul', freshness: 'live' };
    const said = goFor({ board: round, lane: always, travelMinutes: 30, moment });
    expect(said).toMatchObject({ answer: 'yes', because: 'wait', leaveBy: null });
    const withPlaces = (placesLeft: number, travelMinutes: number) =>
      goFor({ board: round, lane: { ...always, placesLeft }, travelMinutes, moment });
    expect(withPlaces(20, 0)).toMatchObject({ answer: 'yes', leaveBy: null });
    expect(withPlaces(2, 30)).toMatchObject({ because: 'places', leaveBy: expect.any(String) });
  });
});
