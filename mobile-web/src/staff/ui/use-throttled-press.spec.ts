import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { bounceThrottleMs, repeatThrottleMs, useThrottledPress } from './use-throttled-press.js';

function pressesAt(times: readonly number[], guard: number): number {
  const act = vi.fn();
  const clock = vi.spyOn(performance, 'now');
  const { result } = renderHook(() => useThrottledPress(act, guard));
  for (const time of times) {
    clock.mockReturnValue(time);
    result.current();
  }
  clock.mockRestore();
  return act.mock.calls.length;
}

it('counts a bouncing finger once, and two fast taps twice', () => {
  expect(pressesAt([1000, 1030], bounceThrottleMs)).toBe(1);
  expect(pressesAt([1000, 1120], bounceThrottleMs)).toBe(2);
});

it('ignores a second press shortly after the first', () => {
  expect(pressesAt([1000, 1300], repeatThrottleMs)).toBe(1);
  expect(pressesAt([1000, 1450], repeatThrottleMs)).toBe(2);
});
