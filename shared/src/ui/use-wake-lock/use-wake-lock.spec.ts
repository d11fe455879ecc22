// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useWakeLock } from './use-wake-lock.js';

const showPage = () => document.dispatchEvent(new Event('visibilitychange'));
const offerWakeLock = (request: (kind: string) => Promise<object>) =>
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true });

afterEach(() => {
  Reflect.deleteProperty(navigator, 'wakeLock');
});

it('keeps the screen on, asks again each time the page is shown, and lets go at the end', async () => {
  const release = vi.fn(async () => undefined);
  const request = vi.fn(async (_: string) => ({ release }));
  offerWakeLock(request);
  const { unmount } = renderHook(() => useWakeLock());
  expect(request.mock.calls).toEqual([['screen']]);
  showPage();
  await request.mock.results[1]?.value;
  unmount();
  showPage();
  expect(request).toHaveBeenCalledTimes(2);
  expect(release).toHaveBeenCalledTimes(1);
});

it('lets go of a lock that is granted after the end', async () => {
  const release = vi.fn(async () => undefined);
  const request = vi.fn(async (_: string) => ({ release }));
  offerWakeLock(request);
  renderHook(() => useWakeLock()).unmount();
  await request.mock.results[0]?.value;
  expect(release).toHaveBeenCalledTimes(1);
});

it('asks for nothing while it is not enabled, and works on when it is denied', async () => {
  const request = vi.fn(() => Promise.reject(new Error('The battery is low')));
  offerWakeLock(request);
  const { rerender } = renderHook(({ enabled }) => useWakeLock(enabled), {
    initialProps: { enabled: false },
  });
  expect(request).not.toHaveBeenCalled();
  rerender({ enabled: true });
  await expect(request.mock.results[0]?.value).rejects.toThrow('battery');
});
