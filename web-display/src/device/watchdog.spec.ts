import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWatchdog } from './watchdog.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('reloads the page only after ten seconds without a beat', () => {
  const restart = vi.fn();
  const dog = startWatchdog(restart, () => Date.now());
  for (let second = 0; second < 60; second += 1) {
    vi.advanceTimersByTime(1_000);
    dog.beat();
  }
  expect(restart).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(restart).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(restart).toHaveBeenCalled();
  dog.close();
});
