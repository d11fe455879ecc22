import { afterEach, expect, it, vi } from 'vitest';

/** A fresh page load. */
const begin = async () => {
  vi.resetModules();
  return { ...(await import('./district-zone.js')), ...(await import('./local-time.js')) };
};
afterEach(() => localStorage.clear());

it('is Asia/Seoul until the server names another, which applies from the next load', async () => {
  const first = await begin();
  expect(first.clockTime(Date.parse('2026-11-23T05:32:00Z'))).toBe('14:32');
  expect(first.keepZone('Asia/Seoul')).toBe(false);
  expect(first.keepZone('America/New_York')).toBe(true);
  const next = await begin();
  expect(next.clockTime(Date.parse('2026-11-23T05:32:00Z'))).toBe('00:32');
  expect(next.keepZone('America/New_York')).toBe(false);
});

it('asks for no reload for a time zone the browser does not know', async () => {
  expect((await begin()).keepZone('Mars/Olympus')).toBe(false);
  expect((await begin()).districtZone).toBe('Asia/Seoul');
});
