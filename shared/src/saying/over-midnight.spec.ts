import { describe, expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import type { DayHours } from '../contract/desk.js';
import { boardOf } from '../queue/board.js';
import { carryOver } from '../queue/carry-over.js';
import { evolve } from '../queue/evolve.js';
import { numbersIn } from '../queue/numbers.js';
import { type ClinicDay, initialClinicDay } from '../queue/state.js';
import { dayOpened, makeCommand, runCommands } from '../queue/testing/scenario.js';
import { sayClinic } from './clinic-saying.js';
import { type Moment, sayLane } from './lane-saying.js';
import { at } from './testing/boards.js';
import { placeOnBoard } from './ticket-place.js';
import { sayTicket } from './ticket-saying.js';

const nextDay = '2026-11-24';
const midnight = at('00:00', nextDay);
const night = (clock: string) => at(clock, nextDay);
const wednesday = at('09:00', '2026-11-25');
const usual: DayHours = {
  opensAt: night('09:00'),
  closesAt: night('18:00'),
  intakeClosesAt: night('17:30'),
  breaks: [],
};
const evening = evolve(initialClinicDay, {
  ...dayOpened,
  hours: { opensAt: at('09:00'), closesAt: at('23:00'), intakeClosesAt: at('23:00'), breaks: [] },
});
const checkIn = makeCommand({ type: 'check-in', lane: 'pcr' }, at('22:30'));
const call = makeCommand({ type: 'call', lane: 'pcr', booth: '1' }, at('23:55'));
/** Five wait and one is called, in a clinic that closed at 23:00. */
const lastOfTheEvening = runCommands(evening, [...Array(6).fill(checkIn), call]);

const takenOver = (state: ClinicDay, hours: DayHours | null): ClinicDay => {
  const carriedOver = carryOver(state, hours, midnight);
  return evolve(initialClinicDay, {
    ...dayOpened,
    at: midnight,
    day: nextDay,
    hours,
    noon: night('12:00'),
    nextOpensAt: wednesday,
    ...(carriedOver && { carriedOver }),
  });
};

function boardWith(state: ClinicDay, clock: string): { board: Board; lane: LaneBoard } {
  const board = boardOf(state, { version: 1, nowIso: night(clock), contactAt: night(clock) });
  return { board, lane: board.lanes[0] as LaneBoard };
}

function said(state: ClinicDay, clock: string, ticket = 'A004') {
  const { board, lane } = boardWith(state, clock);
  const moment: Moment = { nowMs: Date.parse(night(clock)), timeZone: 'Asia/Seoul', freshness: 'live' };
  return {
    lane: sayLane(board, lane, moment),
    clinic: sayClinic(board, moment),
    ticket: sayTicket({ ticket, place: placeOnBoard(board, ticket, moment.nowMs), board, lane }, moment),
  };
}

describe('a last number of the new day', () => {
  const roundTheClock = evolve(initialClinicDay, {
    ...dayOpened,
    hours: { opensAt: at('00:00'), closesAt: midnight, intakeClosesAt: midnight, breaks: [] },
  });
  const allDay: DayHours = { ...usual, opensAt: midnight, closesAt: wednesday, intakeClosesAt: wednesday };
  const calls = Array.from({ length: 50 }, () => call);
  const lastNumber = (number: number) =>
    makeCommand({ type: 'last-number', lane: 'pcr', number }, night('00:05'));
  /** A051 to A060 wait at midnight; those before may still be sent to another lane. */
  const carried = takenOver(runCommands(roundTheClock, [...Array(60).fill(checkIn), ...calls]), allDay);

  it('says nothing of the numbers of the day before', () => {
    const state = runCommands(carried, [lastNumber(30)]);
    expect(said(state, '00:10', 'A055').ticket).toMatchObject({ state: 'waiting', ahead: 4 });
    const tonight = { ...checkIn, at: night('00:02') };
    const lowered = runCommands(carried, [tonight, tonight, lastNumber(61)]);
    expect(said(lowered, '00:10', 'A055').ticket).toMatchObject({ state: 'waiting' });
    expect(said(lowered, '00:10', 'A062').ticket).toMatchObject({
      state: 'may-not-be-reached',
      lastTicket: 'A061',
    });
  });

  it('leaves places only for the numbers that are given out', () => {
    const { lane } = boardWith(runCommands(carried, [lastNumber(130)]), '00:10');
    const skipped = carried.lanes[0]?.carriedNumbers ?? [];
    expect(skipped).toMatchObject([{ to: 60 }]);
    expect(lane.placesLeft).toBe(130 - skipped.flatMap(numbersIn).length);
    const first = Array.from({ length: 55 }, () => ({ ...checkIn, at: night('00:06') }));
    const used = runCommands(carried, [lastNumber(130), ...first]);
    expect(boardWith(used, '00:10').lane.placesLeft).toBe((lane.placesLeft ?? 0) - 55);
  });
});

describe('a clinic that still serves its line after midnight', () => {
  it.each([
    ['opens in the morning', usual, night('09:00'), ['serving-last', 'not-yet']],
    ['has a day off', null, wednesday, ['serving-last']],
  ])('and %s', (_, hours, opensAt, states) => {
    const { lane, clinic, ticket } = said(takenOver(lastOfTheEvening, hours), '00:10');
    expect(lane).toMatchObject({ state: 'serving-last', waiting: 5, lastCalled: 'A001', opensAt });
    expect(clinic?.lanes.map(({ saying }) => saying.state)).toEqual(states);
    expect(lane).toMatchObject({ opensToday: hours !== null });
    expect(ticket).toMatchObject({ state: 'waiting', ahead: 2, isAfterClosing: true });
  });

  it('tells those who come when it opens, once its line has ended', () => {
    const state = takenOver(evening, usual);
    expect(said(state, '00:30').lane).toMatchObject({ state: 'not-yet', opensAt: night('09:00') });
    expect(said(takenOver(evening, null), '00:30').lane).toMatchObject({ state: 'day-off' });
  });
});

describe('closed by hand, a clinic that goes on over midnight', () => {
  const [pcr, rapid] = dayOpened.lanes;
  if (!pcr || !rapid) throw new Error('The day has two lanes.');
  const goesOn = { goesOnUntil: null, breaks: [] };
  const ownDay = { opensAt: at('09:00'), closesAt: at('18:00'), intakeClosesAt: at('17:30'), breaks: [] };
  const opened = evolve(initialClinicDay, {
    ...dayOpened,
    hours: { opensAt: at('00:00'), closesAt: midnight, intakeClosesAt: midnight, ...goesOn },
    nextOpensAt: midnight,
    lanes: [pcr, { ...rapid, ownHours: { hours: ownDay, nextOpensAt: night('09:00') } }],
  });
  const shut = runCommands(opened, [makeCommand({ type: 'close-intake' }, at('23:50'))]);
  const allDay = { opensAt: midnight, closesAt: wednesday, intakeClosesAt: wednesday, ...goesOn };

  it.each([
    ['in the evening', shut, at('23:55')],
    ['after midnight', takenOver(shut, allDay), night('00:01')],
    ['the next evening', takenOver(shut, allDay), night('23:55')],
  ])('names no opening, since none will be: %s', (_, state, nowIso) => {
    const board = boardOf(state, { version: 1, nowIso, contactAt: nowIso });
    const moment: Moment = { nowMs: Date.parse(nowIso), timeZone: 'Asia/Seoul', freshness: 'live' };
    expect(board.status).toBe('intake-closed');
    expect(board.opensAt).toBeUndefined();
    for (const lane of board.lanes) {
      expect([lane.intake, lane.reopensAt]).toEqual(['closed', undefined]);
      expect(sayLane(board, lane, moment).state).toBe('closed-by-hand');
    }
  });
});
