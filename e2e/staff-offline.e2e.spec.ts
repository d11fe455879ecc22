import { type Board, type CommandOf, type Desk, protocolVersion } from '@hannun/shared/contract';
import { commonMessages } from '@hannun/shared/i18n';
import type { OutboxEntry } from '@hannun/shared/outbox';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { type NetworkProxy, openNetworkProxy } from '../server/src/testing/network-proxy.js';
import { type RedisServer, startRedis } from '../server/src/testing/redis-server.js';
import { type ServerProcess, startServer } from '../server/src/testing/server-process.js';
import { openStaffTablet, pairDevice, type StaffTablet } from '../server/src/testing/staff-tablet.js';
import { openPhone, useBrowser, useServiceWorkers } from './harness/browser.js';
import { openStaffPage, staffPageElements, waitUntilOfflineReady } from './harness/staff-page.js';
import { expectAccessible } from './harness/staff-view.js';

useServiceWorkers();

const clinicId = 'wangsimni-plaza';
let redis: RedisServer;
let firstServer: ServerProcess;
let secondServer: ServerProcess;
let proxy: NetworkProxy;
/** A colleague's tablet, connected to the other server. */
let colleague: StaffTablet;

const browser = await useBrowser();
beforeEach(async () => {
  redis = await use(startRedis());
  const servers = [use(startServer(redis.url)), use(startServer(redis.url))] as const;
  [firstServer, secondServer] = await Promise.all(servers);
  proxy = await use(openNetworkProxy(firstServer.url));
  colleague = await use(openStaffTablet(secondServer.url, clinicId));
});

const expectWaiting = (page: Page, waiting: number) =>
  expect.poll(() => staffPageElements(page).waiting()).toBe(waiting);
const expectConnection = (page: Page, text: RegExp) =>
  expect.poll(() => staffPageElements(page).connection()).toMatch(text);

/** A tablet on the breakable connection, online. */
async function openTablet(options = {}): Promise<Page> {
  const page = await openStaffPage(browser, proxy.url, await pairDevice(firstServer.url, clinicId), options);
  await expectConnection(page, /온라인/);
  return page;
}

/** Taps check-in and waits until the screen has counted each tap. */
async function tapCheckIns(page: Page, times: number): Promise<void> {
  const { checkIn, waiting } = staffPageElements(page);
  const before = await waiting();
  for (let tap = 1; tap <= times; tap += 1) {
    // A press has to last: two presses in quick succession count as one.
    await checkIn.click({ delay: 100 });
    await expect.poll(waiting, { interval: 20 }).toBe(before + tap);
  }
}

/** Crashes the page's process, as a tablet out of memory does, and opens the page again. */
async function openAfterCrash(page: Page): Promise<Page> {
  const context = page.context();
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The process dies before it can answer.
  devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await context.newPage();
  await next.goto(page.url());
  await page.close();
  return next;
}

const laneOf = ({ lanes: [lane] }: Desk) => {
  if (!lane) throw new Error('The clinic has lost its lane');
  return lane;
};
/** The tablet has a letter of its own, for slips without the server. */
const expectLetter = (letter: string) =>
  expect.poll(async () => (await colleague.desk()).series).toMatchObject([{ letter }]);
const bothBoards = async (): Promise<Board[]> =>
  Promise.all(
    [firstServer, secondServer].map(async ({ url }) =>
      (await fetch(`${url}/api/v1/clinics/${clinicId}`)).json(),
    ),
  );

/** What a tablet still stores, in the order of its taps. */
async function storedTaps(page: Page): Promise<OutboxEntry[]> {
  const stored = await page.evaluate(
    () =>
      new Promise<OutboxEntry[]>((resolve, reject) => {
        const opening = indexedDB.open('hannun-staff');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('taps').objectStore('taps').getAll();
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );
  return stored.sort((a, b) => a.order - b.order);
}

const storedCheckIns = async (page: Page) =>
  (await storedTaps(page)).map(({ command }) => command as CommandOf<'check-in'>);

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number > (numbers[index - 1] ?? Number.NEGATIVE_INFINITY));

/** A tablet knows the server's clock to some milliseconds only: what counts by its time has to lie apart. */
async function clocksGoOn(): Promise<void> {
  const fromMs = Date.now();
  await expect.poll(() => Date.now() - fromMs).toBeGreaterThan(1_000);
}

describe('a tablet on flaky Wi-Fi', () => {
  it('sends 30 taps once and in order despite a disconnection, a page crash and a Redis crash', async () => {
    let page = await openTablet();
    await waitUntilOfflineReady(page);
    await tapCheckIns(page, 2);
    await expectLetter('K');
    await expect.poll(() => storedCheckIns(page)).toEqual([]);
    proxy.set('cut');
    await expectConnection(page, /오프라인/);
    await tapCheckIns(page, 18);
    for (let others = 0; others < 3; others += 1) await colleague.tap({ type: 'check-in', lane: 'pcr' });
    page = await openAfterCrash(page);
    await expectConnection(page, /오프라인 · 18건/);
    await expectAccessible(page, 'offline');
    await expectWaiting(page, 20);
    await tapCheckIns(page, 12);
    const stored = await storedCheckIns(page);
    expect(stored.map(({ series, number }) => `${series}${number}`)).toEqual(
      Array.from({ length: 30 }, (_, index) => `K${index + 1}`),
    );
    proxy.set('open');
    await expectConnection(page, /온라인/);
    await expectWaiting(page, 35);

    const line = async () => laneOf(await colleague.desk()).line;
    await expect.poll(async () => (await line()).length).toBe(35);
    const all = await line();
    const ours = stored.map(({ token }) => all.findIndex((ticket) => ticket.token === token));
    expect(new Set(all.map(({ ticket }) => ticket)).size).toBe(35);
    expect(isRising(ours)).toBe(true);
    expect(isRising(ours.map((index) => all[index]?.number ?? 0))).toBe(true);
    const board = { waiting: 35, lanes: [{ tickets: 35 }] };
    await expect.poll(bothBoards).toMatchObject([board, board]);
    const phone = await openPhone(browser, `${secondServer.url}/`);
    const card = phone.getByRole('listitem').filter({ hasText: '왕십리광장' });
    await expect.poll(() => card.innerText()).toMatch(/35\s*명/);

    await redis.kill();
    await tapCheckIns(page, 1);
    await expectConnection(page, /저장 안 됨 · 1건/);
    expect(await staffPageElements(page).call.innerText()).toContain('TV에 표시되지 않습니다');
    await expectAccessible(page, 'unsaved');
    await redis.start();
    await expectConnection(page, /온라인/);
  });

  it('numbers slips itself while it is cut off, over a reload, and then goes on where the row stood', async () => {
    const page = await openTablet();
    await waitUntilOfflineReady(page);
    await expectLetter('K');
    await expectConnection(page, /모두 저장됨/);
    const { call } = staffPageElements(page);
    const line = async () => laneOf(await colleague.desk()).line.map(({ ticket }) => ticket);
    const numbers = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `AK${String(from + index).padStart(2, '0')}`);
    proxy.set('cut');
    await expectConnection(page, /오프라인/);
    expect(await call.innerText()).not.toMatch(/A\d/);
    await tapCheckIns(page, 9);
    expect(await call.innerText()).toContain('AK01');
    await clocksGoOn();
    await colleague.tap({ type: 'check-in', lane: 'pcr' });
    await clocksGoOn();
    await page.reload();
    await expectConnection(page, /오프라인 · 9건/);
    await tapCheckIns(page, 3);
    expect(await page.locator('.undo-bar').innerText()).toContain('AK12');
    proxy.set('open');
    await expectConnection(page, /모두 저장/);
    await expect.poll(line).toEqual([...numbers(1, 9), 'A001', ...numbers(10, 12)]);
    await tapCheckIns(page, 1);
    await expect.poll(line).toEqual([...numbers(1, 9), 'A001', ...numbers(10, 12), 'A002']);
    await page.reload();
    await expectConnection(page, /모두 저장/);
    await expectWaiting(page, 14);
    expect(await call.innerText()).toContain('AK01');
    const phone = await openPhone(browser, `${secondServer.url}/clinics/${clinicId}/AK12`);
    await expect.poll(() => phone.locator('main').innerText()).toContain('AK12');
    await expect.poll(() => phone.locator('main').innerText()).toMatch(/12\s*명/);
  });

  it('counts a tap once if its answer was lost or its request delayed', async () => {
    const page = await openTablet();
    await tapCheckIns(page, 1);
    await expectLetter('K');
    // Its answer has arrived, too: the next tap would wait for it.
    await expectConnection(page, /모두 저장됨/);
    proxy.set('half-open');
    // Not like a finger, which takes seconds on a busy machine: by then the tablet has missed an answer and waits for a
    // second connection, on which no request arrives.
    await staffPageElements(page).checkIn.evaluate((button) => (button as HTMLElement).click());
    await expectWaiting(page, 2);
    await tapCheckIns(page, 1);
    await expect.poll(async () => laneOf(await colleague.desk()).waiting).toBeGreaterThan(1);
    await expectConnection(page, /2건/);
    proxy.set('held');
    await tapCheckIns(page, 2);
    await expectConnection(page, /오프라인 · 4건/);
    proxy.set('open');
    await expectConnection(page, /온라인/);
    await expectWaiting(page, 5);
    await expect.poll(async () => laneOf(await colleague.desk()).line.length).toBe(5);
  });

  it('takes in who came before intake closed, and tells in one row of who came later, to settle', async () => {
    const page = await openTablet();
    await waitUntilOfflineReady(page);
    await tapCheckIns(page, 1);
    await expectConnection(page, /모두 저장/);
    proxy.set('cut');
    await expectConnection(page, /오프라인/);
    await tapCheckIns(page, 1);
    await clocksGoOn();
    await colleague.tap({ type: 'close-intake' });
    await clocksGoOn();
    await tapCheckIns(page, 4);
    proxy.set('open');
    const { rejectedTaps } = staffPageElements(page);
    await expect.poll(() => rejectedTaps.innerText()).toContain(commonMessages.ko.error['intake-closed']);
    await expect.poll(() => rejectedTaps.innerText()).toContain('4명');
    await expectWaiting(page, 2);
    await expect.poll(() => rejectedTaps.count()).toBe(1);
    const stored = async () => (await storedTaps(page)).map(({ state }) => state);
    await expect.poll(stored).toEqual(Array(4).fill('refused'));
    proxy.set('cut');
    await page.reload();
    await expectConnection(page, /오프라인/);
    await expect.poll(() => rejectedTaps.count()).toBe(1);
    await page.getByRole('button', { name: 'English' }).click();
    await expectAccessible(page, 'offline-rejected-en');
    expect(await rejectedTaps.innerText()).toContain(commonMessages.en.error['intake-closed']);
    proxy.set('open');
    await expectConnection(page, /all saved/i);
    await rejectedTaps.getByRole('button', { name: 'One by one' }).click();
    const sheet = page.getByRole('dialog');
    const settle = (name: RegExp) => sheet.getByRole('button', { name }).click();
    await expect.poll(() => sheet.innerText()).toContain('AK02');
    await expectAccessible(page, 'settle-en');
    await settle(/Already served/);
    await expect.poll(() => sheet.innerText()).toContain('AK03');
    await settle(/Drop it/);
    await expect.poll(() => sheet.innerText()).toContain('AK04');
    await settle(/Put in again/);
    await expect.poll(() => sheet.innerText()).toContain('AK05');
    await settle(/Close/);
    await rejectedTaps.getByRole('button', { name: 'Put in again' }).click();
    await expectWaiting(page, 4);
    await expect
      .poll(async () => laneOf(await colleague.desk()).line.map(({ ticket }) => ticket))
      .toEqual(['A001', 'AK01', 'AK04', 'AK05']);
    expect(laneOf(await colleague.desk()).finished).toBe(1);
    await expect.poll(() => storedCheckIns(page)).toEqual([]);
    await page.reload();
    await expectConnection(page, /all saved/i);
    expect(await rejectedTaps.count()).toBe(0);
    await expectWaiting(page, 4);
  });

  it('reports a wrong clock and still sends the right times', async () => {
    const page = await openTablet({ clockAheadMs: 60 * 60_000 });
    await expect.poll(() => page.locator('.bands').innerText()).toContain('60분');
    await tapCheckIns(page, 1);
    await expectConnection(page, /모두 저장/);
    const deviationMs = async () => {
      const [ticket] = laneOf(await colleague.desk()).line;
      return Math.abs(Date.parse(ticket?.checkedInAt ?? '') - Date.now());
    };
    await expect.poll(deviationMs).toBeLessThan(10_000);
  });
});

describe('a tablet and a server of different releases', () => {
  it('reports that the page is too old, stores taps, and sends them after a reload', async () => {
    const page = await openStaffPage(browser, proxy.url, await pairDevice(firstServer.url, clinicId));
    await expectConnection(page, /온라인/);
    let sentProtocol = '"protocol":0';
    await page.context().routeWebSocket(/socket\.io/, (socket) => {
      const server = socket.connectToServer();
      socket.onMessage((message) => server.send(String(message).replace(/"protocol":\d+/, sentProtocol)));
    });
    await page.reload();
    await expect.poll(() => page.locator('.alert-banner').innerText()).toContain('새로고침해 주세요');
    await tapCheckIns(page, 2);
    sentProtocol = `"protocol":${protocolVersion}`;
    await page.getByRole('button', { name: '새로고침' }).click();
    await expectConnection(page, /모두 저장됨/);
    await expectWaiting(page, 2);
    await expect.poll(async () => (await bothBoards()).map(({ waiting }) => waiting)).toEqual([2, 2]);
  });
});

describe('two tablets of one clinic', () => {
  it('see each other’s taps at once, and call two different people at the same moment', async () => {
    const one = await openTablet();
    const other = await openStaffPage(
      browser,
      secondServer.url,
      await pairDevice(firstServer.url, clinicId),
      {
        booth: '2',
      },
    );
    await tapCheckIns(one, 4);
    await expectWaiting(other, 4);
    await Promise.all([staffPageElements(one).call.click(), staffPageElements(other).call.click()]);
    await expectWaiting(one, 2);
    await expectWaiting(other, 2);
    const [first, second] = await Promise.all(
      [one, other].map((page) => staffPageElements(page).inService.innerText()),
    );
    expect([first, second].sort()).toEqual(['A001', 'A002']);
    const called = async () => laneOf(await colleague.desk()).inService.map(({ ticket }) => ticket);
    await expect.poll(async () => (await called()).sort()).toEqual(['A001', 'A002']);
  });
});
