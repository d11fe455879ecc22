import { afterEach, expect, it, vi } from 'vitest';

/** A fresh page load. */
const begin = async () => {
  vi.resetModules();
  return { ...(await import('./district-time-zone.js')), ...(await import('./local-time.js')) };
};
afterEach(() => localStorage.clear());

it('is Asia/Seoul until the server names another, which applies from the next load', async () => {
  const first = await begin();
  expect(first.formatClock(Date.parse('2026-11-23T05:32:00Z'))).toBe('14:32');
  expect(first.storeTimeZone('Asia/Seoul')).toBe(false);
  expect(first.storeTimeZone('America/New_York')).toBe(true);
  const next = await begin();
  expect(next.formatClock(Date.parse('2026-11-23T05:32:00Z'))).toBe('00:32');
  expect(next.storeTimeZone('America/New_York')).toBe(false);
});

it('asks for no reload for a time zone the browser does not know', async () => {
  expect((await begin()).storeTimeZone('Mars/Olympus')).toBe(false);
  expect((await begin()).districtTimeZone).toBe('Asia/Seoul');
});
