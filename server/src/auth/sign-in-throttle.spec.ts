import { expect, it } from 'vitest';
import { SignInThrottle } from './sign-in-throttle.js';

const compareMs = 40;

/** How many wrong passwords are checked in a minute in which these sources never stop trying. */
function guessesPerMinute(names: readonly string[]): number {
  const throttle = new SignInThrottle();
  const begun = 1_000_000;
  let guesses = 0;
  for (let nowMs = begun; nowMs < begun + 60_000; nowMs += compareMs) {
    const ready = names
      .map((name) => ({ name, known: false }))
      .find((source) => throttle.nextAttemptAtMs(source, nowMs) <= nowMs);
    if (!ready) continue;
    throttle.recordFailure(ready, nowMs, compareMs);
    guesses += 1;
  }
  return guesses;
}

it('spends less than 5 % of a core on wrong passwords of one address', () => {
  expect(guessesPerMinute(['192.0.2.1']) * compareMs).toBeLessThan(0.05 * 60_000);
});

it('spends no more on those of 200 networks', () => {
  const names = Array.from({ length: 200 }, (_, index) => `2001:db8:${index.toString(16)}:1::/64`);
  expect(guessesPerMinute(names) * compareMs).toBeLessThan(0.05 * 60_000);
});

it('delays each further failure of a source longer, one second at most, but not a known browser', () => {
  const throttle = new SignInThrottle();
  const unknownSource = { name: '192.0.2.1', known: false };
  const waits = Array.from({ length: 10 }, () => {
    throttle.recordFailure(unknownSource, 0, compareMs);
    return throttle.nextAttemptAtMs(unknownSource, 0);
  });
  expect(waits.slice(0, 9)).toEqual([0, 0, 0, 0, 250, 500, 1_000, 1_000, 1_000]);
  expect(throttle.nextAttemptAtMs({ name: 'browser account', known: true }, 0)).toBe(0);
});

it('prefers known browsers, then sites with the fewest failures', () => {
  const throttle = new SignInThrottle();
  throttle.recordFailure({ name: '2001:db8:1:1::/64', known: false }, 0, compareMs);
  const ranks = [
    { name: 'browser account', known: true },
    { name: '192.0.2.1', known: false },
    { name: '2001:db8:1:2::/64', known: false },
  ].map((source) => throttle.priorityOf(source, 0));
  expect(ranks).toEqual([-1, 0, 1]);
});
