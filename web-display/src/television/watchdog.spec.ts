import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startWatchdog } from './watchdog.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('restarts a page whose render loop was silent for ten seconds, and no other', () => {
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
