import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { TestClock } from '../server/src/testing/clock.js';
import { useNode, useTablet } from '../server/src/testing/fixtures.js';
import { send, tap } from '../server/src/testing/tablet.js';
import { openContext, useBrowser, useServiceWorkers } from './harness/browser.js';
import { at } from './harness/surface-steps.js';

useServiceWorkers();

/** Open from nine to six, intake until half past five, lunch from twelve to one. */
const clinicId = 'seongdong-health-centre';
const root = join(import.meta.dirname, '..');
const clock = new TestClock(at('11:50'));
const webAppFolders = { mobile: join(root, 'mobile-web/dist'), display: join(root, 'web-display/dist') };
const node = await useNode({ webAppFolders, rateLimitFactor: 0 }, clock);
const tablet = await useTablet(node, { clinicId });
const browser = await useBrowser();

/** Until then, nothing of it is stored on the phone. */
const keepsItsPages = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return Boolean(navigator.serviceWorker.controller);
  });

type Otherwise = { day?: string; never?: RegExp };

const noWait = /\d+분( 안)?(?!\s*전)/;

it('a phone that is offline for long says lunch, the end of intake and closing by the hour', async () => {
  const now = new Date(clock.currentMs).toISOString();
  const taken = await send(tablet, tap({ type: 'check-in', lane: 'pcr' }, now, clinicId));
  if (!taken.ok || !('token' in taken.result)) throw new Error('The check-in was not taken.');
  const { token } = taken.result;
  const context = await openContext(browser, { width: 390, height: 844 });
  await context.clock.install({ time: clock.currentMs });
  const page = await context.newPage();
  await page.goto(`${node.url}/t/${token}`);
  await expect.poll(() => keepsItsPages(page)).toBe(true);
  await page.goto(`${node.url}/clinics/${clinicId}`);
  await page.locator('.clinic-figures').waitFor();
  await page.goto(node.url);
  await page.locator('.clinic-card').first().waitFor();
  await context.setOffline(true);
  const parts = {
    '/': 'li:has-text("성동구보건소 선별진료소")',
    [`/clinics/${clinicId}`]: '.clinic-figures',
  };

  const says = async (time: string, words: readonly string[], { day, never = noWait }: Otherwise = {}) => {
    await context.clock.setSystemTime(at(time, day));
    for (const [path, part] of Object.entries(parts)) {
      await page.goto(node.url + path);
      const text = () => page.locator(part).first().innerText();
      for (const word of words)
        await expect.poll(text, { message: `${time} ${path}: ${word}` }).toContain(word);
      expect(await text(), `${time} ${path}`).not.toMatch(never);
    }
  };

  await says('12:04', ['점심시간', '13:00에 다시 시작해요', '11:50 기준']);
  await page.goto(`${node.url}/t/${token}`);
  await expect.poll(() => page.locator('.ticket-card__place').innerText()).toContain('점심시간');
  await says('13:10', ['들어온 정보가 없어요']);
  await says('17:40', ['오늘 접수 마감']);
  await says('18:10', ['오늘 접수는 끝났어요']);
  await says('19:10', ['오늘 운영 종료']);
  await says('12:04', ['들어온 정보가 없어요'], { day: '2026-11-24', never: /점심|까지|종료/ });
});
