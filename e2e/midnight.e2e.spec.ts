import { randomUUID } from 'node:crypto';
import type { Command } from '@hannun/shared/contract';
import { dayInZone, instantInZone } from '@hannun/shared/date-time';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { fetchBoard } from '../server/src/testing/http-client.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import type { Tap } from '../server/src/testing/tablet.js';
import { openContext, useBrowser } from './harness/browser.js';
import { clockAhead } from './harness/clock-ahead.js';
import { startDemoServer } from './harness/demo-server.js';

/** A clinic that is open round the clock. */
const clinicId = 'wangsimni-plaza';
/** A busy machine takes long to open its pages. */
const secondsBefore = 60;

const today = dayInZone('Asia/Seoul', Date.now());
const midnight = instantInZone('Asia/Seoul', today, '24:00');

const startedAt = Date.now();
const aheadMs = midnight - secondsBefore * 1_000 - startedAt;
const now = () => Date.now() + aheadMs;
const untilMidnight = { timeout: 2 * secondsBefore * 1_000 };
const browser = await useBrowser();

it('keeps a phone’s ticket and the lobby’s line on both sides of midnight', async () => {
  const server = await use(startDemoServer(clockAhead(aheadMs)));
  const open = async (path: string, size = { width: 390, height: 844 }): Promise<Page> => {
    const page = await (await openContext(browser, size)).newPage();
    await page.clock.install({ time: now() });
    await page.goto(server.url + path);
    return page;
  };
  const tablet = await use(openStaffTablet(server.url, clinicId));
  const tap = async (made: Tap): Promise<{ ticket: string; token?: string }> => {
    const command: unknown = { id: randomUUID(), clinicId, at: new Date(now()).toISOString(), ...made };
    const ack = await tablet.send(command as Command);
    if (!ack.ok || !('ticket' in ack.result)) throw new Error(JSON.stringify(ack));
    return ack.result;
  };
  const slips = [];
  for (let person = 0; person < 4; person += 1) slips.push(await tap({ type: 'check-in', lane: 'pcr' }));
  await tap({ type: 'call', lane: 'pcr', booth: '1' });
  const phone = await open(`/t/${slips[3]?.token}`);
  const television = await open(`/display/${clinicId}`, { width: 1920, height: 1080 });
  const ahead = () => phone.locator('.ticket-card__ahead').innerText();
  const shown = (page: Page) => page.locator('body').innerText();
  await expect.poll(ahead).toContain('2명');
  await expect.poll(() => shown(television)).toContain('A001');
  expect(now()).toBeLessThan(midnight);

  await expect.poll(async () => (await fetchBoard(server, clinicId)).day, untilMidnight).not.toBe(today);
  expect(await shown(phone)).toContain('A004');
  await expect.poll(ahead).toContain('2명');
  expect(await tap({ type: 'call', lane: 'pcr', booth: '1' })).toMatchObject({ ticket: 'A002' });
  await expect.poll(ahead).toContain('1명');
  await expect.poll(() => shown(television)).toContain('A002');
  await phone.reload();
  await expect.poll(ahead).toContain('1명');
  expect(await tap({ type: 'check-in', lane: 'pcr' })).toMatchObject({ ticket: 'A005' });
});
