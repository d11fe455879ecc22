import { describe, expect, it } from 'vitest';
import type { DayLane, QueueEvent } from './events.js';
import { evolve } from './evolve.js';
import { type ClinicDay, initialClinicDay } from './state.js';
import { at, dayOpened, given, makeCommand, runCommands } from './testing/scenario.js';
import { confirmationState } from './timeouts.js';

const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
const checkIn = (clock: string) => ({
  ...makeCommand({ type: 'check-in', lane: 'pcr' }, at(clock)),
  id: clock,
});
/** The last tap of this clinic. */
const tapped = (clock: string, state: ClinicDay) => runCommands(state, [checkIn(clock)]);
const paused = (since: string, until: string, ...lanes: string[]): QueueEvent[] =>
  (lanes.length > 0 ? lanes : [undefined]).map((lane) => ({
    type: 'paused',
    at: at(since),
    reason: 'other',
    until: at(until),
    ...(lane ? { lane } : {}),
  }));
const withPcr = (fields: Partial<DayLane>): ClinicDay =>
  evolve(initialClinicDay, { ...dayOpened, lanes: [{ ...pcr, ...fields }] });
const hours = { opensAt: at('09:00'), closesAt: at('18:00'), intakeClosesAt: at('17:30') };
const ownBreak = { ...hours, breaks: [{ from: at('14:00'), until: at('15:00'), reason: 'lunch' as const }] };

describe('nobody was asked while they could not tap', () => {
  it.each([
    ['the clinic’s lunch', tapped('11:58', given()), '13:00', '11:58'],
    ['a pause set by hand', tapped('10:00', given(...paused('09:59', '10:30'))), '10:30', '10:00'],
    [
      'a pause of every lane',
      tapped('10:00', given(...paused('09:59', '10:30', 'pcr', 'rapid'))),
      '10:30',
      '10:00',
    ],
    [
      'a break of its only lane',
      tapped('13:58', withPcr({ ownHours: { hours: ownBreak, nextOpensAt: null } })),
      '15:00',
      '13:58',
    ],
    [
      'a full morning without a lunch',
      tapped('11:00', {
        ...withPcr({ quota: { morning: 1, afternoon: 5 } }),
        hours: { ...hours, breaks: [] },
      }),
      '12:00',
      '11:00',
    ],
    ['the night', given(), '09:00', '09:00'],
  ] as const)('counts from the end of %s', (_, state, restart, since) => {
    const after = (minutes: number) =>
      confirmationState(state, new Date(Date.parse(at(restart)) + minutes * 60_000).toISOString());
    expect(after(0)).toMatchObject({ question: null, unconfirmedSince: null });
    expect(after(9)).toMatchObject({ question: null, unconfirmedSince: null });
    expect(after(10)).toMatchObject({ question: 'no-taps', unconfirmedSince: null });
    expect(after(15)).toMatchObject({ question: 'no-taps', unconfirmedSince: at(since) });
  });
});

it('goes on asking where another lane worked on', () => {
  const state = tapped('10:00', given(...paused('09:59', '10:30', 'rapid')));
  expect(state.lanes.map(({ lane }) => lane)).toEqual([pcr.lane, rapid.lane]);
  expect(confirmationState(state, at('10:31')).unconfirmedSince).toBe(at('10:00'));
});
