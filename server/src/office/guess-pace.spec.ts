import { expect, it } from 'vitest';
import { GuessPace } from './guess-pace.js';

const compareMs = 40;

/** How many wrong passwords are checked in a minute in which these sources never stop trying. */
function guessesAMinute(names: readonly string[]): number {
  const pace = new GuessPace();
  const begun = 1_000_000;
  let guesses = 0;
  for (let now = begun; now < begun + 60_000; now += compareMs) {
    const ready = names
      .map((name) => ({ name, known: false }))
      .find((asker) => pace.readyAt(asker, now) <= now);
    if (!ready) continue;
    pace.wrong(ready, now, compareMs);
    guesses += 1;
  }
  return guesses;
}

it('spends less than 5 % of a core on wrong passwords of one address', () => {
  expect(guessesAMinute(['192.0.2.1']) * compareMs).toBeLessThan(0.05 * 60_000);
});

it('spends no more on those of 200 networks', () => {
  const names = Array.from({ length: 200 }, (_, index) => `2001:db8:${index.toString(16)}:1::/64`);
  expect(guessesAMinute(names) * compareMs).toBeLessThan(0.05 * 60_000);
});

it('delays each further failure of a source longer, one second at most, but not a known browser', () => {
  const pace = new GuessPace();
  const stranger = { name: '192.0.2.1', known: false };
  const waits = Array.from({ length: 10 }, () => {
    pace.wrong(stranger, 0, compareMs);
    return pace.readyAt(stranger, 0);
  });
  expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 250, 500, 1_000, 1_000, 1_000]);
  expect(pace.readyAt({ name: 'browser account', known: true }, 0)).toBe(0);
});

it('prefers known browsers, then sites with the fewest failures', () => {
  const pace = new GuessPace();
  pace.wrong({ name: '2001:db8:1:1::/64', known: false }, 0, compareMs);
  const ranks = [
    { name: 'browser account', known: true },
    { name: '192.0.2.1', known: false },
    { name: '2001:db8:1:2::/64', known: false },
  ].map((asker) => pace.rank(asker, 0));
  expect(ranks).toEqual([-1, 0, 1]);
});
