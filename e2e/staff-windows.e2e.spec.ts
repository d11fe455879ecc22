import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { openNetworkProxy } from '../server/src/testing/network-proxy.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { startServer } from '../server/src/testing/server-process.js';
import { openStaffTablet, pairDevice } from '../server/src/testing/staff-tablet.js';
import { useBrowser, useServiceWorkers } from './harness/browser.js';
import { openStaffPage, staffPageElements, waitUntilOfflineReady } from './harness/staff-page.js';
import { button, checkIn, expectAccessible } from './harness/staff-view.js';

useServiceWorkers();

const clinicId = 'wangsimni-plaza';
const redis = await use(startRedis());
const server = await use(startServer(redis.url));
const proxy = await use(openNetworkProxy(server.url));
const browser = await useBrowser();

const openTablet = async (): Promise<Page> =>
  openStaffPage(browser, proxy.url, await pairDevice(server.url, clinicId));

async function openWindow(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${proxy.url}/staff`);
  return page;
}

const elsewhere = (page: Page) =>
  page.getByRole('heading', { name: '이 태블릿을 다른 창에서 쓰고 있습니다.' });
const takeOver = (page: Page) => button(page, '이 창에서 쓰기').click();
const expectConnection = (page: Page, text: RegExp) =>
  expect.poll(() => staffPageElements(page).connection()).toMatch(text);
const waitingNow = async (): Promise<number> => {
  await using tablet = await openStaffTablet(server.url, clinicId);
  return (await tablet.desk()).lanes[0]?.waiting ?? 0;
};

it('lets one window work at a time, and loses no tap of either', async () => {
  const first = await openTablet();
  await waitUntilOfflineReady(first);
  await expectConnection(first, /온라인/);
  const before = await waitingNow();
  proxy.set('cut');
  await expectConnection(first, /오프라인/);
  await checkIn(first, 3);

  const second = await openWindow(first.context());
  await elsewhere(second).waitFor();
  await expectAccessible(second, 'other-window');
  await takeOver(second);
  await expectConnection(second, /오프라인 · 3건/);
  await elsewhere(first).waitFor();
  await checkIn(second, 2);

  await takeOver(first);
  await expectConnection(first, /오프라인 · 5건/);
  await elsewhere(second).waitFor();
  proxy.set('open');
  await expectConnection(first, /온라인 · 모두 저장됨/);
  expect(await waitingNow()).toBe(before + 5);
  expect(await staffPageElements(first).rejectedTaps.count()).toBe(0);

  await first.close();
  await expectConnection(second, /온라인 · 모두 저장됨/);
});

it('takes over from a window that sleeps', async () => {
  const first = await openTablet();
  await checkIn(first, 1);
  const devtools = await first.context().newCDPSession(first);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  const second = await openWindow(first.context());
  await takeOver(second);
  await expectConnection(second, /온라인/);
  await checkIn(second, 1);
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await elsewhere(first).waitFor();
});

it('lets the newest window work in a browser without locks', async () => {
  const context = (await openTablet()).context();
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'locks'));
  const [page] = context.pages();
  await page?.reload();
  if (!page) throw new Error('The tablet has no page');
  await checkIn(page, 2);
  const second = await openWindow(context);
  await elsewhere(page).waitFor();
  await checkIn(second, 1);
  await takeOver(page);
  await elsewhere(second).waitFor();
  await checkIn(page, 1);
  expect(await staffPageElements(page).rejectedTaps.count()).toBe(0);
});
