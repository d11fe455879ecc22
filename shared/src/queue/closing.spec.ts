import { describe, expect, it } from 'vitest';
import type { DayHours } from '../contract/desk.js';
import { boardOf } from './board.js';
import { evolve } from './evolve.js';
import { type ClinicDay, initialClinicDay } from './state.js';
import { dayOpened, makeCommand, when } from './testing/scenario.js';

const seoul = (time: string) => new Date(`2026-11-${time}+09:00`).toISOString();
const midnight = seoul('24T00:00:00');
const closing = seoul('24T18:00:00');
const dayUntilMidnight = (fields: Partial<DayHours>): ClinicDay =>
  evolve(initialClinicDay, {
    ...dayOpened,
    hours: {
      opensAt: seoul('23T00:00:00'),
      closesAt: midnight,
      intakeClosesAt: midnight,
      breaks: [],
      ...fields,
    },
    nextOpensAt: closing,
  });
const readAt = (state: ClinicDay, nowIso: string) => {
  const { status, closesAt, lanes } = boardOf(state, { version: 1, nowIso, contactAt: null });
  return { status, closesAt, intakes: lanes.map(({ intake }) => intake) };
};

describe('a day that goes on over midnight, read before the next has taken over', () => {
  const roundTheClock = dayUntilMidnight({ goesOnUntil: null });
  const untilEvening = dayUntilMidnight({ goesOnUntil: closing });
  it('is open as the minute before', () => {
    for (const state of [roundTheClock, untilEvening])
      expect(readAt(state, seoul('24T00:00:01'))).toEqual(readAt(state, seoul('23T23:59:59')));
    expect(readAt(untilEvening, midnight)).toEqual({
      status: 'open',
      closesAt: closing,
      intakes: [undefined, undefined],
    });
  });
  it('takes people in', () => {
    const checkIn = makeCommand({ type: 'check-in', lane: 'pcr' }, seoul('24T00:00:01'));
    expect(when(roundTheClock, checkIn)).toMatchObject({ ok: true });
  });
  it('closes when it really closes', () =>
    expect(readAt(untilEvening, closing)).toMatchObject({ status: 'closed', intakes: ['closed', 'closed'] }));
  it('keeps an intake that ends before midnight', () => {
    const early = dayUntilMidnight({ goesOnUntil: null, intakeClosesAt: seoul('23T23:30:00') });
    expect(readAt(early, seoul('24T00:00:01'))).toMatchObject({ intakes: ['closed', 'closed'] });
  });
  it('closes at midnight where the next day does not go on', () =>
    expect(readAt(dayUntilMidnight({}), midnight)).toMatchObject({ status: 'closed' }));
});
