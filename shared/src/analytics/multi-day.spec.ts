import { describe, expect, it } from 'vitest';
import type { DayHistory, HalfHourStats } from '../contract/history.js';
import type { QueueEvent } from '../queue/events.js';
import { at, dayOpened } from '../queue/testing/scenario.js';
import { arrivalsBeforeAfter } from './before-after.js';
import { foldDay } from './day-fold.js';
import { dayHistory } from './day-history.js';
import { typicalDay, weekdayHeatmap } from './multi-day.js';

const empty = dayHistory(foldDay([dayOpened]), Date.parse('2026-11-24T00:00:00Z'));
const slot = (number: number, waiting: number, served: number): HalfHourStats => ({
  slot: number,
  arrivals: 0,
  waiting,
  peak: waiting,
  calls: 0,
  median: null,
  p90: null,
  served,
  noShows: 0,
  left: 0,
});
const dayOf = (day: string, ...slots: HalfHourStats[]): DayHistory => ({
  ...empty,
  day,
  all: { ...empty.all, slots },
});

const monday = dayOf('2026-11-16', slot(18, 10, 4), slot(19, 20, 6));
const nextMonday = dayOf('2026-11-23', slot(18, 20, 8), slot(20, 30, 2));
const tuesday = dayOf('2026-11-24', slot(18, 99, 99));

describe('several days', () => {
  it('form a heat map by weekday and hour', () => {
    expect(weekdayHeatmap([monday, nextMonday, tuesday])).toEqual([
      { weekday: 0, hour: 9, waiting: 17.5, days: 2 },
      { weekday: 0, hour: 10, waiting: 30, days: 1 },
      { weekday: 1, hour: 9, waiting: 99, days: 1 },
    ]);
  });

  it('form a typical day from earlier days of the same weekday', () => {
    expect(typicalDay([monday, nextMonday, tuesday], '2026-11-30')).toEqual([
      { slot: 18, waiting: 15, servedSoFar: 6 },
      { slot: 19, waiting: 10, servedSoFar: 9 },
      { slot: 20, waiting: 15, servedSoFar: 10 },
    ]);
    expect(typicalDay([monday], '2026-11-16')).toEqual([]);
    expect(typicalDay([tuesday], '2026-11-30')).toEqual([]);
  });
});

const arrival = (number: number, time: string): QueueEvent => ({
  type: 'checked-in',
  at: at(time),
  lane: 'pcr',
  number,
  party: 2,
  priority: false,
  token: null,
  place: number,
});

it('counts arrivals by half-hour before and after a notice, only where the half-hour is over', () => {
  const book = foldDay([
    dayOpened,
    arrival(1, '10:50'),
    arrival(2, '11:00'),
    arrival(3, '11:29'),
    arrival(4, '11:30'),
  ]);
  const around = arrivalsBeforeAfter(book, Date.parse(at('11:00')), Date.parse(at('12:00')));
  expect(around).toEqual([
    { offset: -4, arrivals: 0 },
    { offset: -3, arrivals: 0 },
    { offset: -2, arrivals: 0 },
    { offset: -1, arrivals: 2 },
    { offset: 0, arrivals: 4 },
    { offset: 1, arrivals: 2 },
  ]);
});

describe('gaps in the record', () => {
  it('are reported for a late server start and for a lost part of the log', () => {
    const late = { ...dayOpened, at: at('10:15') };
    const book = foldDay([late, arrival(1, '10:20'), { type: 'epoch-began', at: at('11:00'), epoch: 2 }]);
    expect(dayHistory(book, Date.parse(at('12:00'))).gaps).toEqual([
      { from: at('09:00'), until: at('10:15'), kind: 'not-recorded' },
      { from: at('10:20'), until: at('11:00'), kind: 'restored' },
    ]);
  });
});

describe('a day on which the configuration changed', () => {
  const { name, lanes, hours, noon, nextOpensAt } = dayOpened;
  const changed: QueueEvent = {
    type: 'set-up-changed',
    at: at('11:00'),
    name,
    hours,
    noon,
    nextOpensAt,
    lanes: lanes.filter(({ lane }) => lane !== 'pcr'),
    notice: { ko: '신분증을 준비해 주세요' },
    setUp: 2,
  };
  const gone: QueueEvent = { type: 'left', at: at('10:15'), lane: 'pcr', number: 1, reason: 'left' };
  const book = foldDay([dayOpened, arrival(1, '10:00'), gone, changed]);
  const day = dayHistory(book, Date.parse(at('12:00')));

  it('keeps the statistics of a removed lane', () => {
    const pcr = day.lanes.find(({ lane }) => lane === 'pcr');
    expect(book.state.lanes.map(({ lane }) => lane)).toEqual(['rapid']);
    expect(pcr).toMatchObject({ arrivals: 2, left: 1, slots: [{ slot: 20, waiting: 1 }] });
    expect(day.all).toMatchObject({ arrivals: 2, left: 1 });
  });

  it('records the notice published by the office', () => {
    expect(day.notices).toEqual([{ at: at('11:00'), text: { ko: '신분증을 준비해 주세요' } }]);
  });
});
