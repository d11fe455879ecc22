import { renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useWakeLock } from './use-wake-lock.js';

const cameBack = () => document.dispatchEvent(new Event('visibilitychange'));
afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
});

it('keeps the screen awake, and asks again each time the page becomes visible', () => {
  const request = vi.fn(async (_: string) => ({}));
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  const { unmount } = renderHook(() => useWakeLock());
  expect(request.mock.calls).toEqual([['screen']]);
  cameBack();
  expect(request).toHaveBeenCalledTimes(2);
  unmount();
  cameBack();
  expect(request).toHaveBeenCalledTimes(2);
});

it('works on when the wake lock is refused', async () => {
  const request = vi.fn(() => Promise.reject(new Error('The battery is low')));
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });
  renderHook(() => useWakeLock());
  await expect(request.mock.results[0]?.value).rejects.toThrow('battery');
});
