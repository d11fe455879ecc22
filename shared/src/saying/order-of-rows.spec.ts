import { expect, it } from 'vitest';
import type { Board, LaneBoard } from '../contract/board.js';
import { sayClinic } from './clinic-saying.js';
import { pauseOf, sayLane } from './lane-saying.js';
import { at, plaza as board, pcr as lane, moment, shut, tomorrow } from './testing/boards.js';

it.each([
  ['10:03', null],
  ['10:04', 'A041'],
])('after closing a call is named for twenty minutes: at %s', (calledAt, ticket) => {
  const nowServing = [{ ticket: 'A041', booth: '1', calledAt: at(calledAt) }];
  const last = { ...lane, ...shut, intake: 'closed', reopensAt: tomorrow, nowServing } as const;
  const said = sayLane({ ...board, status: 'closed', opensAt: tomorrow }, last, moment);
  expect(said).toMatchObject({ state: 'serving-last', lastCalled: ticket });
});

it.each<[string, Partial<LaneBoard>]>([
  ['with an end', { reason: 'other', pausedUntil: at('12:00') }],
  ['without one', { reason: 'other' }],
  ['that opens later', { ...shut, intake: 'not-yet', reopensAt: at('12:00') }],
  ['that has places again later', { ...shut, intake: 'full', reopensAt: at('12:00') }],
])('a lane that goes on (%s) comes before one that staff closed', (_, part) => {
  const closed = { ...lane, ...shut, intake: 'closed' } as const;
  const other = { ...lane, ...part, lane: 'rapid', code: 'B' };
  for (const lanes of [
    [closed, other],
    [other, closed],
  ])
    expect(sayClinic({ ...board, lanes }, moment)?.headline.lane.code).toBe('B');
});

it.each([
  ['the clinic’s where both end together', at('12:00'), at('12:00'), 'lunch'],
  ['the clinic’s where it ends later', at('12:00'), at('12:30'), 'lunch'],
  ['the clinic’s where neither has an end', undefined, undefined, 'lunch'],
  ['the lane’s where it ends later', at('12:30'), at('12:00'), 'other'],
  ['the lane’s where it has no end', undefined, at('12:00'), 'other'],
])('of two pauses the longer is told: %s', (_, pausedUntil, resumesAt, reason) => {
  const paused: Board = { ...board, status: 'paused', reason: 'lunch', ...(resumesAt && { resumesAt }) };
  const own: LaneBoard = { ...lane, reason: 'other', ...(pausedUntil && { pausedUntil }) };
  expect(pauseOf(paused, own)?.reason).toBe(reason);
});

it.each<[string, string | null, Partial<LaneBoard>]>([
  ['its holder waits', 'A048', { lastNumber: 48 }],
  ['some were given out beyond it', 'A045', { lastNumber: 45 }],
  ['it was not reached', null, { lastNumber: 60 }],
  ['its holder is served', null, { lastNumber: 48, line: '42-44' }],
])('the intake hour takes back no last number: %s', (_, lastTicket, part) => {
  const closed = { ...lane, ...shut, intake: 'closed', reopensAt: tomorrow, ...part } as const;
  const said = sayLane({ ...board, status: 'intake-closed' }, closed, moment);
  expect(said).toMatchObject({ state: 'closed-by-hour', lastTicket });
});
