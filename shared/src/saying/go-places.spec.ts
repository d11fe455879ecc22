import { describe, expect, it } from 'vitest';
import { ask, at, type GoCase, range } from './testing/go-question.js';

const nobodyWaits = { waiting: 0, tickets: 0, line: '', forecast: range(0, 0, 5) };
const answersAfter = (minutes: readonly number[], asked: GoCase) =>
  minutes.map((travel) => {
    const { answer, because } = ask({ ...asked, travel });
    return `${answer}: ${because}`;
  });

describe('a quiet lane with few places left', () => {
  const morning = { ...nobodyWaits, placesLeft: 10, joinedLastHour: 2 };

  it('raises no alarm on a morning with two check-ins', () => {
    const asked = { clock: '09:30', part: morning };
    expect(answersAfter([15, 20, 30, 120], asked)).toEqual([
      'yes: wait',
      'yes: wait',
      'yes: wait',
      'tight: places',
    ]);
    expect(ask(asked).leaveBy).toBe(at('17:09'));
  });

  it('sets no early time where every place of the afternoon is left', () => {
    const part = { ...nobodyWaits, placesLeft: 20, joinedLastHour: 0 };
    expect(answersAfter([0, 30, 60], { clock: '14:00', part })).toEqual([
      'yes: wait',
      'yes: wait',
      'yes: wait',
    ]);
    expect(ask({ clock: '14:00', part }).leaveBy).toBe(at('17:09'));
  });

  it('takes lunch for no rush', () => {
    const lunch = { reason: 'lunch', pausedUntil: at('13:00'), forecast: range(25, 25, 30) } as const;
    const asked: GoCase = {
      clock: '12:35',
      part: { ...nobodyWaits, ...lunch, placesLeft: 9, joinedLastHour: 2 },
    };
    expect(answersAfter([8, 15, 30], asked)).toEqual(['yes: paused', 'yes: paused', 'yes: paused']);
    expect(ask(asked).leaveBy).toBe(at('17:09'));
  });
});

describe('a morning whose places give way to those of the afternoon', () => {
  const part = { placesLeft: 6, joinedLastHour: 30, morePlacesAt: at('13:00') };

  it('is hopeless before, not after', () => {
    expect(answersAfter([0, 30, 195, 196, 240], { clock: '09:30', part })).toEqual([
      'yes: wait',
      'unlikely: places',
      'unlikely: places',
      'tight: places',
      'tight: places',
    ]);
  });

  it('is over for the day only with the hours', () => {
    expect(
      ask({ clock: '11:48', travel: null, part: { ...part, ...nobodyWaits, joinedLastHour: 0 } }),
    ).toEqual(expect.objectContaining({ answer: 'yes', leaveBy: at('17:29') }));
    const full = { forecast: null, intake: 'full', reopensAt: at('13:00') } as const;
    expect(ask({ clock: '11:48', travel: 90, part: full })).toEqual(
      expect.objectContaining({ answer: 'tight', because: 'places', leaveBy: at('15:59') }),
    );
    expect(answersAfter([360], { clock: '11:48', part: full })).toEqual(['no: intake-ends']);
  });

  it('still ends with the hours', () =>
    expect(answersAfter([240], { clock: '13:40', part })).toEqual(['no: intake-ends']));
});
