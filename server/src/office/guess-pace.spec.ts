import { expect, it } from 'vitest';
import { GuessPace } from './guess-pace.js';

const compareMs = 40;

/** How many wrong guesses are looked at in a minute in which these askers never stop. */
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

it('spends less than a twentieth of a core on the guesses of one address', () => {
  expect(guessesAMinute(['192.0.2.1']) * compareMs).toBeLessThan(0.05 * 60_000);
});

it('spends no more on those of two hundred networks', () => {
  const names = Array.from({ length: 200 }, (_, index) => `2001:db8:${index.toString(16)}:1::/64`);
  expect(guessesAMinute(names) * compareMs).toBeLessThan(0.05 * 60_000);
});

it('lets a guesser wait longer each time, a second at most, and a browser that is known apart from it', () => {
  const pace = new GuessPace();
  const stranger = { name: '192.0.2.1', known: false };
  const waits = Array.from({ length: 10 }, () => {
    pace.wrong(stranger, 0, compareMs);
    return pace.readyAt(stranger, 0);
  });
  expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 250, 500, 1_000, 1_000, 1_000]);
  expect(pace.readyAt({ name: 'browser account', known: true }, 0)).toBe(0);
});

it('goes first by a browser that is known, then by where fewest guessed', () => {
  const pace = new GuessPace();
  pace.wrong({ name: '2001:db8:1:1::/64', known: false }, 0, compareMs);
  const ranks = [
    { name: 'browser account', known: true },
    { name: '192.0.2.1', known: false },
    { name: '2001:db8:1:2::/64', known: false },
  ].map((asker) => pace.rank(asker, 0));
  expect(ranks).toEqual([-1, 0, 1]);
});
