import { afterEach, expect, it, vi } from 'vitest';

/** What a page that begins now knows. */
const begin = async () => {
  vi.resetModules();
  return { ...(await import('./district-zone.js')), ...(await import('./local-time.js')) };
};
afterEach(() => localStorage.clear());

it('is Korea’s until the server names another, and that one from the next beginning on', async () => {
  const first = await begin();
  expect(first.clockTime(Date.parse('2026-11-23T05:32:00Z'))).toBe('14:32');
  expect(first.keepZone('Asia/Seoul')).toBe(false);
  expect(first.keepZone('America/New_York')).toBe(true);
  const next = await begin();
  expect(next.clockTime(Date.parse('2026-11-23T05:32:00Z'))).toBe('00:32');
  expect(next.keepZone('America/New_York')).toBe(false);
});

it('begins anew for no zone that this browser does not know', async () => {
  expect((await begin()).keepZone('Mars/Olympus')).toBe(false);
  expect((await begin()).districtZone).toBe('Asia/Seoul');
});
