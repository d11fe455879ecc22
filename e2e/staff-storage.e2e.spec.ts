import type { Page } from 'playwright-core';
import { beforeEach, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { openNetworkProxy } from '../server/src/testing/network-proxy.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { startServer } from '../server/src/testing/server-process.js';
import { openStaffTablet, pairDevice } from '../server/src/testing/staff-tablet.js';
import { useBrowser, useServiceWorkers } from './harness/browser.js';
import { openStaffPage, staffPageElements, waitUntilOfflineReady } from './harness/staff-page.js';
import { checkIn, expectAccessible } from './harness/staff-view.js';

useServiceWorkers();

const clinicId = 'wangsimni-plaza';
const redis = await use(startRedis());
const server = await use(startServer(redis.url));
const proxy = await use(openNetworkProxy(server.url));
const browser = await useBrowser();
beforeEach(() => proxy.set('open'));

const full = /저장 공간이 가득 차서/;
const blocked = /보관하지 못하고 있습니다/;
const warning = (page: Page, text: RegExp) => page.locator('.alert-banner', { hasText: text });
const expectConnection = (page: Page, text: RegExp) =>
  expect.poll(() => staffPageElements(page).connection()).toMatch(text);
const waitingNow = async (): Promise<number> => {
  await using tablet = await openStaffTablet(server.url, clinicId);
  return (await tablet.desk()).lanes[0]?.waiting ?? 0;
};

async function openTablet(): Promise<Page> {
  const page = await openStaffPage(browser, proxy.url, await pairDevice(server.url, clinicId));
  await waitUntilOfflineReady(page);
  await expectConnection(page, /온라인/);
  return page;
}

async function goOffline(page: Page): Promise<void> {
  proxy.set('cut');
  await page.locator('.top-bar__chip[data-offline="true"]').waitFor();
}

async function expectAllArrive(page: Page, before: number, people: number): Promise<void> {
  proxy.set('open');
  await expectConnection(page, /온라인 · 모두 저장됨/);
  expect(await waitingNow()).toBe(before + people);
}

/** Taps that a reload would find; -1 where there is no database. */
const storedTaps = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('hannun-staff');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(-1);
        opening.onsuccess = () => {
          const database = opening.result;
          const counting = database.transaction('taps').objectStore('taps').count();
          counting.onsuccess = () => {
            database.close();
            resolve(counting.result);
          };
        };
      }),
  );

it.each([
  [
    'closed and emptied by the browser',
    async (page: Page) => {
      const devtools = await page.context().newCDPSession(page);
      const origin = new URL(proxy.url).origin;
      await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    },
  ],
  [
    'deleted under the page',
    async (page: Page) => {
      await page.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const deleting = indexedDB.deleteDatabase('hannun-staff');
            deleting.onsuccess = () => resolve();
            deleting.onerror = () => reject(deleting.error);
          }),
      );
    },
  ],
])('writes the taps anew where their database was %s', async (_, lose) => {
  const page = await openTablet();
  const before = await waitingNow();
  await goOffline(page);
  await checkIn(page, 3);
  await lose(page);
  await expect.poll(() => storedTaps(page)).toBe(3);
  expect(await warning(page, blocked).count()).toBe(0);
  await checkIn(page, 1);
  await expect.poll(() => storedTaps(page)).toBe(4);
  await page.reload();
  await expectConnection(page, /오프라인 · 4건/);
  await expectAllArrive(page, before, 4);
});

it('says that the storage is full, goes on, and stores the taps once there is room', async () => {
  const { origin } = new URL(proxy.url);
  const setQuota = async (page: Page, quota: { quotaSize?: number }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
  };
  const page = await openStaffPage(browser, proxy.url, await pairDevice(server.url, clinicId), {
    prepare: (blank) => setQuota(blank, { quotaSize: 1 }),
  });
  await warning(page, full).waitFor();
  await expectConnection(page, /온라인/);
  const before = await waitingNow();
  await goOffline(page);
  await checkIn(page, 2);
  await expectAccessible(page, 'storage-full');
  expect(await storedTaps(page)).toBe(0);
  await setQuota(page, {});
  await warning(page, full).waitFor({ state: 'detached' });
  expect(await storedTaps(page)).toBe(2);
  await expectAllArrive(page, before, 2);
});

it('says that the storage is blocked, asks before the page is closed, and sends all the same', async () => {
  const page = await openTablet();
  await page.context().addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('Not allowed', 'SecurityError');
    };
  });
  await page.reload();
  await warning(page, blocked).waitFor();
  await expectConnection(page, /온라인/);
  const before = await waitingNow();
  await goOffline(page);
  await checkIn(page, 2);
  await expectAccessible(page, 'storage-blocked');
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await closing;
  await expectAllArrive(page, before, 2);
});

it('sends what an earlier session had stored, also where it can only be read later', async () => {
  const page = await openTablet();
  const before = await waitingNow();
  await goOffline(page);
  await checkIn(page, 3);
  await page.context().addInitScript(() => {
    const open = indexedDB.open.bind(indexedDB);
    const failures = { left: 2 };
    indexedDB.open = (...database) => {
      failures.left -= 1;
      if (failures.left >= 0) throw new DOMException('Connection lost', 'UnknownError');
      return open(...database);
    };
  });
  await page.reload();
  proxy.set('open');
  await warning(page, blocked).waitFor({ state: 'detached' });
  await expectConnection(page, /온라인 · 모두 저장됨/);
  await expect.poll(waitingNow).toBe(before + 3);
});
