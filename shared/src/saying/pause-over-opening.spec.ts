import { describe, expect, it } from 'vitest';
import type { LaneHours } from '../contract/desk.js';
import { boardOf } from '../queue/board.js';
import type { DayLane, QueueEvent } from '../queue/events.js';
import { evolve } from '../queue/evolve.js';
import { type ClinicDay, initialClinicDay } from '../queue/state.js';
import { at, dayOpened, makeCommand, runCommands } from '../queue/testing/scenario.js';
import { goFor } from './go.js';
import { sayLane } from './lane-saying.js';
import { placeOnBoard } from './ticket-place.js';
import { sayTicket } from './ticket-saying.js';

const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
const early: LaneHours = {
  hours: { opensAt: at('13:30'), closesAt: at('17:00'), intakeClosesAt: at('17:00'), breaks: [] },
  nextOpensAt: null,
};
const dayWith = (lane: Partial<DayLane>, ...events: QueueEvent[]): ClinicDay =>
  [{ ...dayOpened, lanes: [pcr, { ...rapid, ...lane }] }, ...events].reduce(evolve, initialClinicDay);
const paused = (clock: string, until: string | null, lane?: string): QueueEvent => ({
  ...{ type: 'paused', at: at(clock), reason: 'disinfection', until: until && at(until) },
  ...(lane ? { lane } : {}),
});
const checkIn = (clock: string) => makeCommand({ type: 'check-in', lane: 'rapid', party: 1 }, at(clock));
const closed = (clock: string): QueueEvent => ({ type: 'intake-closed', at: at(clock) });

function read(state: ClinicDay, clock: string, freshness: 'live' | 'expired' = 'live') {
  const board = boardOf(state, { version: 1, nowIso: at(clock), contactAt: at(clock) });
  const lane = board.lanes.find(({ lane: id }) => id === 'rapid');
  if (!lane) throw new Error('The day has a rapid lane.');
  const moment = { nowMs: Date.parse(at(clock)), timeZone: 'Asia/Seoul', freshness } as const;
  return {
    ...{ board, lane, saying: sayLane(board, lane, moment) },
    go: goFor({ board, lane, travelMinutes: 20, moment }),
    ticket: sayTicket(
      { ticket: 'B001', place: placeOnBoard(board, 'B001', moment.nowMs), board, lane },
      moment,
    ),
  };
}

const openEnd = { state: 'paused', reason: 'disinfection', until: null, wait: null };
const nobodyKnows = { answer: 'unknown', because: 'paused', leaveBy: null, finishesAt: null };

describe('a pause without an end outlasts an opening', () => {
  it.each([
    ['the clinic’s, before it opens', dayWith({}, paused('08:40', null)), '08:45'],
    ['the lane’s, before its clinic opens', dayWith({}, paused('08:40', null, 'rapid')), '08:45'],
    ['the clinic’s, before the lane opens', dayWith({ ownHours: early }, paused('13:05', null)), '13:10'],
    ['the lane’s, before it opens', dayWith({ ownHours: early }, paused('13:05', null, 'rapid')), '13:10'],
    [
      'the clinic’s, while the morning is full',
      dayWith({ quota: { morning: 0, afternoon: 5 } }, paused('11:30', null)),
      '11:40',
    ],
    [
      'the lane’s, when the afternoon has places',
      dayWith({ quota: { morning: 0, afternoon: 5 } }, paused('12:30', null, 'rapid')),
      '13:06',
    ],
  ])('so nobody knows from when: %s', (_, state, clock) => {
    const { lane, saying, go } = read(state, clock);
    expect(lane).not.toHaveProperty('reopensAt');
    expect(lane).not.toHaveProperty('morePlacesAt');
    expect(saying).toMatchObject(openEnd);
    expect(go).toMatchObject(nobodyKnows);
  });

  it.each([undefined, 'rapid'])('a ticket of the morning line names no opening: %s', (lane) => {
    const state = runCommands(dayWith({}, paused('08:20', null, lane)), [checkIn('08:30')]);
    expect(read(state, '08:45').ticket).toMatchObject({ state: 'paused', until: null, clock: null });
    expect(read(state, '08:45', 'expired').ticket.state).toBe('silent');
    const shut = evolve(state, closed('08:35'));
    expect(read(shut, '08:45').ticket).toMatchObject({ state: 'paused', until: null });
    expect(read(shut, '08:45').saying).toMatchObject({ state: 'closed-by-hand' });
  });

  it('the day is neither over nor closed by hand, and the pause can be ended before opening', () => {
    const state = dayWith({}, paused('08:40', null));
    expect(read(state, '08:45').board).toMatchObject({ status: 'closed', reason: 'disinfection' });
    expect(read(state, '08:45').board).not.toHaveProperty('opensAt');
    const resumed = runCommands(state, [makeCommand({ type: 'resume' }, at('08:50'))]);
    expect(read(resumed, '08:51').board).toMatchObject({ status: 'closed', opensAt: at('09:00') });
    expect(read(resumed, '08:51').saying).toMatchObject({ state: 'not-yet', opensAt: at('09:00') });
  });

  it('a morning that is full does not end the day, and a day that is full stays so', () => {
    const full = (afternoon: number) =>
      read(dayWith({ quota: { morning: 0, afternoon } }, paused('11:30', null)), '11:40').saying.state;
    expect([full(5), full(0)]).toEqual(['paused', 'full']);
  });
});

describe('a pause with an end after the opening', () => {
  it.each([undefined, 'rapid'])('is the opening, to newcomers, on tickets and to the clinic: %s', (lane) => {
    const state = runCommands(dayWith({}, paused('08:20', '10:00', lane)), [checkIn('08:30')]);
    const said = read(state, '08:45');
    expect(said.saying).toMatchObject({ state: 'not-yet', opensAt: at('10:00') });
    expect(said.ticket).toMatchObject({ state: 'not-yet', opensAt: at('10:00') });
    expect(said.board.opensAt).toBe(at(lane ? '09:00' : '10:00'));
    expect(read(evolve(state, closed('08:35')), '08:45').ticket).toMatchObject({ opensAt: at('10:00') });
  });
});
