import { expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import type { DayHours } from '../contract/desk.js';
import { boardOf } from '../queue/board.js';
import { evolve } from '../queue/evolve.js';
import { initialClinicDay } from '../queue/state.js';
import { dayOpened } from '../queue/testing/scenario.js';
import { sayClinic } from './clinic-saying.js';
import { lastClosing, lastClosingToday } from './closing.js';
import { at, moment, plaza, shut } from './testing/boards.js';

const usual: DayHours = {
  opensAt: at('09:00'),
  closesAt: at('18:00'),
  intakeClosesAt: at('17:30'),
  breaks: [],
};
const afternoon: DayHours = {
  opensAt: at('14:00'),
  closesAt: at('16:00'),
  intakeClosesAt: at('16:00'),
  breaks: [],
};
const [pcrOpened, rapidOpened] = dayOpened.lanes;
const day = evolve(initialClinicDay, {
  ...dayOpened,
  hours: usual,
  lanes: [
    pcrOpened,
    { ...rapidOpened, ownHours: { hours: afternoon, nextOpensAt: null } },
  ] as typeof dayOpened.lanes,
});

function boardAt(clock: string) {
  const board = boardOf(day, { version: 1, nowIso: at(clock), contactAt: at(clock) });
  const [pcr, rapid] = board.lanes as [LaneBoard, LaneBoard];
  return { board, pcr, rapid };
}

it('ends with the hours of the lane, not with those of its clinic', () => {
  const { board, pcr, rapid } = boardAt('14:30');
  expect(lastClosing(board, [rapid], moment.nowMs).closesAt).toBe(at('16:00'));
  expect(lastClosing(board, [pcr], moment.nowMs).closesAt).toBe(at('18:00'));
  expect(lastClosing(board, [pcr, rapid], moment.nowMs).closesAt).toBe(at('18:00'));
  expect(boardAt('16:30').rapid.closesAt).toBeUndefined();
});

it('is that of the lanes that take people in today', () => {
  const { board, pcr, rapid } = boardAt('14:30');
  const { unconfirmedSince: _, ...confirmed } = board;
  const full = { ...confirmed, lanes: [{ ...pcr, ...shut, intake: 'full' } as LaneBoard, rapid] };
  const said = sayClinic(full, { ...moment, nowMs: Date.parse(at('14:30')) });
  expect(lastClosingToday(full, said?.lanes ?? [], moment.nowMs)).toMatchObject({ closesAt: at('16:00') });
});

it.each<[string, Partial<LaneBoard>]>([
  ['paused until later', { reason: 'disinfection', pausedUntil: at('15:00') }],
  ['paused without an end', { reason: 'disinfection' }],
  ['full until noon', { ...shut, intake: 'full', reopensAt: at('15:00') }],
])('counts a lane that goes on longer and is %s', (_, rest) => {
  const { board, pcr, rapid } = boardAt('14:30');
  const { closesAt: __, unconfirmedSince: ___, ...roundTheClock } = board;
  const endOf = (clinic: Board) => {
    const lanes = [{ ...pcr, ...rest }, rapid];
    const said = sayClinic({ ...clinic, lanes }, { ...moment, nowMs: Date.parse(at('14:30')) });
    return lastClosingToday({ ...clinic, lanes }, said?.lanes ?? [], moment.nowMs);
  };
  expect(endOf(board)).toMatchObject({ closesAt: at('18:00') });
  expect(endOf(roundTheClock)).toEqual({ day: board.day });
});

it('is unknown where a lane goes on', () => {
  const { closesAt: _, ...goesOn } = plaza;
  expect(lastClosing(goesOn, goesOn.lanes, moment.nowMs)).toEqual({ day: plaza.day });
});

it('is not named once it has come', () => {
  expect(lastClosing(plaza, plaza.lanes, Date.parse(at('17:59')))).toHaveProperty('closesAt');
  expect(lastClosing(plaza, plaza.lanes, Date.parse(at('18:00')))).toEqual({ day: plaza.day });
});
