// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useNow } from './use-now.js';

afterEach(() => vi.useRealTimers());

it('follows the clocks by the second, and at once when the page is shown', () => {
  vi.useFakeTimers({ now: 1_000 });
  const { result, unmount } = renderHook(() => useNow());
  act(() => vi.advanceTimersByTime(1_000));
  expect(result.current.wallMs).toBe(2_000);
  vi.setSystemTime(90_000);
  act(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(result.current.wallMs).toBe(90_000);
  unmount();
  expect(vi.getTimerCount()).toBe(0);
});
