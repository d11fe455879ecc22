import { describe, expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import { carryOver } from './carry-over.js';
import { evolve } from './evolve.js';
import { initialClinicDay } from './state.js';
import { at, dayOpened, makeCommand, stateAfter, when } from './testing/scenario.js';

const midnight = at('24:00');
const allDay = (opensAt: string, closesAt: string) => ({
  ...{ opensAt, closesAt, intakeClosesAt: closesAt },
  breaks: [],
});
const nextDay = allDay(midnight, '2026-11-24T15:00:00.000Z');

/** What a clinic that is open round the clock hands over at midnight. */
function handedOver(...commands: readonly Command[]) {
  const opened = evolve(initialClinicDay, { ...dayOpened, hours: allDay(at('00:00'), midnight) });
  const day = commands.reduce(
    (state, command, index) => stateAfter(state, when(state, { ...command, id: `command ${index}` })),
    opened,
  );
  const carried = carryOver(day, nextDay, midnight);
  if (!carried) throw new Error('The clinic goes on.');
  return { ...carried, pcr: carried.lanes[0] };
}

describe('at midnight a pause', () => {
  const pause = (until: string | undefined, lane?: string) =>
    makeCommand(
      { type: 'pause', reason: 'disinfection', ...(until && { until }), ...(lane && { lane }) },
      at('23:00'),
    );
  it.each([undefined, '2026-11-23T15:30:00.000Z'])('stays while it lasts: until %s', (until) => {
    const reason = { reason: 'disinfection', until: until ?? null };
    expect(handedOver(pause(until)).settings.pause).toMatchObject(reason);
    expect(handedOver(pause(until, 'pcr')).pcr?.pause).toMatchObject(reason);
  });
  it.each([at('23:30'), midnight])('is gone once it has ended: at %s', (until) => {
    expect(handedOver(pause(until)).settings.pause).toBeNull();
    expect(handedOver(pause(until, 'pcr')).pcr?.pause).toBeNull();
  });
});

it('only those who still wait remember who was called before them', () => {
  const checkIn = makeCommand({ type: 'check-in', lane: 'pcr' }, at('22:00'));
  const call = (ticket: string) =>
    makeCommand({ type: 'call', lane: 'pcr', booth: '1', ticket }, at('22:10'));
  const joined = [checkIn, checkIn, checkIn, checkIn];
  expect(handedOver(...joined, call('A002')).pcr?.outOfTurnCalls).toEqual([2]);
  expect(handedOver(...joined, call('A002'), call('A001')).pcr?.outOfTurnCalls).toEqual([]);
  expect(handedOver(...joined, call('A003'), call('A001')).pcr?.outOfTurnCalls).toEqual([3]);
});

it('a tablet keeps the numbers of its last two blocks, which it may be handing out', () => {
  const reserve = makeCommand({ type: 'reserve-numbers', lane: 'pcr', count: 2 }, at('22:00'));
  const blocks = (count: number) =>
    handedOver(...Array.from({ length: count }, () => reserve)).pcr?.reserved.map(({ from, to }) => [
      from,
      to,
    ]);
  expect(blocks(1)).toEqual([[1, 2]]);
  expect(blocks(2)?.flat()).toEqual([1, 2, 3, 4]);
  expect(blocks(3)?.flat()).toEqual([3, 4, 5, 6]);
});
