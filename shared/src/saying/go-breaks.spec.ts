import { describe, expect, it } from 'vitest';
import { ask, at, type GoCase, range } from './testing/go-question.js';

const nobodyWaits = { waiting: 0, tickets: 0, line: '', forecast: range(0, 0, 5) };
const lunch = { breaks: [{ from: at('12:00'), until: at('13:00') }] };

describe('a break that is still to come', () => {
  const doneBy = (asked: GoCase) => ask(asked).finishesAt;

  it('is waited for by whoever arrives in it', () => {
    const asked = { clock: '11:45', travel: 20, part: { ...nobodyWaits, ...lunch } };
    expect(doneBy(asked)).toBe(at('13:10'));
    expect(doneBy({ ...asked, travel: 60 })).toBe(at('13:10'));
    expect(doneBy({ ...asked, travel: 90 })).toBe(at('13:25'));
  });

  it('has nobody called in it: somebody who is there by then, but not before it, is called after it', () => {
    const there = { clock: '11:55', travel: null };
    expect(doneBy({ ...there, part: { ...lunch, forecast: range(0, 5, 10) } })).toBe(at('13:05'));
    expect(doneBy({ ...there, clock: '11:50', part: { ...nobodyWaits, ...lunch } })).toBe(at('12:00'));
  });

  it('has nobody done in it: whose test would end in it is done after it', () => {
    const doneAfter = (high: number) =>
      doneBy({ clock: '11:50', travel: null, part: { ...lunch, forecast: range(0, 5, high) } });
    expect([5, 6, 8, 10].map(doneAfter)).toEqual([at('12:00'), at('13:05'), at('13:05'), at('13:05')]);
  });

  it('counts once: a wait that it is part of lasts less for somebody who comes after it', () => {
    const asked = { clock: '11:45', part: { ...lunch, forecast: range(75, 80, 90) } };
    expect(doneBy({ ...asked, travel: null })).toBe(at('13:20'));
    expect(doneBy({ ...asked, travel: 90 })).toBe(at('13:50'));
  });

  it('is named with what is done after it', () => {
    const restOf = (asked: GoCase) => ask(asked).rest;
    const lunchtime = { breaks: lunch.breaks.map((each) => ({ ...each, reason: 'lunch' as const })) };
    const short = {
      clock: '11:48',
      travel: null,
      part: { ...nobodyWaits, ...lunchtime, forecast: range(0, 5, 12) },
    };
    expect(ask(short).finishesAt).toBe(at('13:05'));
    expect(restOf(short)).toBe('lunch');
    expect(restOf({ ...short, travel: 30 })).toBe('lunch');
    expect(restOf({ ...short, travel: 80 })).toBeNull();
    expect(restOf({ ...short, clock: '11:30' })).toBeNull();
    const resting = { reason: 'lunch', pausedUntil: at('13:00'), forecast: range(30, 32, 40) } as const;
    expect(restOf({ clock: '12:30', part: { ...lunchtime, ...resting } })).toBeNull();
  });

  it('has nobody done before the end of the range that is shown beside it', () => {
    const long = { clock: '10:00', travel: null, part: { forecast: range(95, 150, 189) } };
    expect(doneBy(long)).toBe(at('13:35'));
  });

  it('shortens the time until closing', () => {
    const disinfection = { breaks: [{ from: at('17:00'), until: at('17:40') }] };
    const asked = { clock: '16:20', part: { forecast: range(20, 25, 40) } };
    expect(ask(asked).answer).toBe('yes');
    expect(ask({ ...asked, part: { ...asked.part, ...disinfection } }).answer).toBe('tight');
  });
});
