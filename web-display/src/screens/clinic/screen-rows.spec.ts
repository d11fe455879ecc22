import { screenRowsOf, viewOfBoard } from '@hannun/shared/lobby-screen';
import { expect, it } from 'vitest';
import { exampleBoard, exampleTimeMs, pcr } from '../../gallery/example-boards.js';
import { screenMomentAt } from '../../time/moment.js';

const moment = screenMomentAt(exampleTimeMs);

const lastCallsOf = (change: Parameters<typeof exampleBoard>[0] = {}, active: readonly string[] = []) => {
  const view = viewOfBoard(exampleBoard(change), 'live', moment);
  if (view.state !== 'rows') throw new Error(`The screen is ${view.state}`);
  const calls = view.board.lanes.flatMap(({ lane, nowServing }) =>
    nowServing
      .filter(({ ticket }) => active.includes(ticket))
      .map((call) => ({ lane, call: { lane, ...call } })),
  );
  return screenRowsOf(view.said, calls, moment).lastCalls.map(({ ticket }) => ticket);
};

it('lists earlier calls of all lanes, newest first, without those that rows show', () => {
  expect(lastCallsOf()).toEqual(['A119', 'B047', 'A118']);
  expect(lastCallsOf({}, ['A119'])).toEqual(['A120', 'B047', 'A118']);
});

it('lists the last call of a lane whose row says that it is paused', () => {
  expect(lastCallsOf({ status: 'paused', reason: 'lunch' })).toEqual(['A120', 'B048', 'A119']);
});

it('tells yesterday’s A120, still in service after midnight, from today’s', () => {
  const before = { ticket: 'A120', booth: '2', calledAt: '2026-11-22T14:58:00.000Z' };
  expect(lastCallsOf({ lanes: [{ ...pcr, nowServing: [...pcr.nowServing.slice(0, 1), before] }] })).toEqual([
    'A120',
  ]);
});
