import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { readLog } from '@hannun/shared/log-file';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.js';
import { openPushEndpoint } from './harness/push-endpoint.js';
import { Recount } from './harness/recount.js';
import { type RedisProcess, startRedis } from './harness/redis-process.js';
import { replay } from './harness/replay.js';
import { type ServerProcess, startServer } from './harness/server-process.js';
import { pairTablet, type Tablet } from './harness/tablet.js';

const clinicId = 'wangsimni-plaza';
const languages = ['ko', 'en', 'zh', 'vi', 'ja', 'th', 'ru'] as const;
const phones = [
  { width: 360, height: 640, text: 100 },
  { width: 390, height: 844, text: 100 },
  { width: 320, height: 568, text: 200 },
] as const;

let redis: RedisProcess;
let endpoint: Awaited<ReturnType<typeof openPushEndpoint>>;
let server: ServerProcess;
let browser: Browser;
let tablet: Tablet;

beforeAll(async () => {
  redis = await startRedis();
  endpoint = await openPushEndpoint();
  server = await startServer(redis.url, { env: { PUSH_SERVICES: endpoint.origin } });
  browser = await openBrowser();
  tablet = await pairTablet(server.url, clinicId);
});
afterAll(async () => {
  tablet[Symbol.dispose]();
  await browser.close();
  await server[Symbol.asyncDispose]();
  await endpoint[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(path: string, options: BrowserContextOptions = {}, storage: object = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    ...options,
  });
  await context.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  }, storage);
  const page = await context.newPage();
  await page.goto(`${server.url}${path}`);
  return page;
}

async function admit(party = 1): Promise<{ ticket: string; token: string }> {
  const ack = await tablet.tap({ type: 'check-in', lane: 'pcr', party });
  if (!ack.ok) throw new Error(ack.error.message);
  return ack.result;
}

const callNext = (booth = '2') => tablet.tap({ type: 'call', lane: 'pcr', booth });

/** Calls until this ticket is in service. */
async function callUntil(ticket: string): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) {
    const ack = await callNext();
    if (ack.ok && ack.result.ticket === ticket) return;
  }
  throw new Error(`${ticket} was never called`);
}

/** Nobody waits in the lane any more. */
const emptyLine = () => tablet.tap({ type: 'correct', lane: 'pcr', waiting: 0 });

async function expectFit(page: Page): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

const ahead = (page: Page) => page.locator('.ticket-card__ahead');

describe.each(phones)('on a phone of $width×$height at $text %', ({ width, height, text }) => {
  const phone = { viewport: { width, height } };
  const storage = { 'hannun:text-size': String(text) };

  it('a ticket goes from waiting to its end, and fits in each state', async () => {
    await emptyLine();
    const others = [await admit(), await admit(), await admit(), await admit()];
    const mine = await admit();
    const page = await open(`/t/${mine.token}`, phone, storage);
    await expect.poll(() => ahead(page).innerText()).toContain('4명');
    await expectFit(page);
    await callUntil(others[1]?.ticket ?? '');
    await expect.poll(() => ahead(page).innerText()).toContain('2명');
    expect(await page.locator('.ticket-card').getAttribute('data-tone')).toBe('near');
    await expectFit(page);
    await tablet.tap({ type: 'pause', reason: 'disinfection' });
    await expect.poll(() => page.locator('.ticket-card').innerText()).toContain('소독 중');
    await expectFit(page);
    await tablet.tap({ type: 'resume' });
    await callUntil(mine.ticket);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('2번 검사실');
    await expectFit(page);
    await tablet.tap({ type: 'leave', ticket: mine.ticket, reason: 'no-show' });
    await page.reload();
    await expect.poll(() => page.locator('.ticket-card').innerText()).toContain('번호는 없어지지 않아요');
    await expectFit(page);
  });

  it('the list, the map and the clinic fit', async () => {
    const page = await open('/', phone, storage);
    await expect.poll(() => page.getByRole('listitem').count()).toBeGreaterThan(2);
    await expectFit(page);
    await page.getByRole('button', { name: '지도' }).click();
    await expect.poll(() => page.locator('.map-pin').count()).toBe(4);
    await expectFit(page);
    await page.goto(`${server.url}/clinics/${clinicId}`);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('왕십리광장');
    await expect.poll(() => page.getByRole('link', { name: '전화하기' }).count()).toBe(1);
    await expectFit(page);
  });
});

it.each(languages)('speaks %s on list, clinic and ticket, with nothing amiss', async (language) => {
  const { token } = await admit(2);
  const page = await open('/', {}, { 'hannun:language': language });
  await expect.poll(() => page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));
  for (const path of ['/', `/clinics/${clinicId}`, `/t/${token}`]) {
    await page.goto(`${server.url}${path}`);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await expectFit(page);
    expect(await page.locator('body').innerText()).not.toMatch(/\{\{|undefined|NaN/);
  }
});

describe('a ticket’s holder', () => {
  it('lets others pass once, then gives the place up', async () => {
    await emptyLine();
    const mine = await admit();
    await admit();
    await admit();
    const page = await open(`/t/${mine.token}`);
    await page.getByRole('button', { name: '뒤로 미루기' }).click();
    await expectFit(page);
    await page.getByRole('button', { name: '1팀' }).click();
    await expect.poll(() => ahead(page).innerText()).toContain('1명');
    await expect.poll(() => page.getByRole('button', { name: '뒤로 미루기' }).count()).toBe(0);
    await page.getByRole('button', { name: '대기 취소' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '대기 취소' }).click();
    await expect.poll(() => page.locator('.ticket-card').innerText()).toContain('대기를 취소했어요');
    expect((await tablet.desk()).lanes[0]?.waiting).toBe(2);
  });

  it('sees the family’s slips on one page, and any ticket by its number', async () => {
    const [first, second] = [await admit(), await admit()];
    const page = await open(`/t/${first.token}`);
    await ahead(page).waitFor();
    await page.goto(`${server.url}/t/${second.token}`);
    const other = page.getByRole('link', { name: new RegExp(first.ticket) });
    await expect.poll(() => other.count()).toBe(1);
    await page.goto(`${server.url}/clinics/${clinicId}`);
    await page.getByLabel(/번호표 번호/).fill(second.ticket.toLowerCase());
    await page.getByRole('button', { name: '보기' }).click();
    await expect.poll(() => page.url()).toContain(`/clinics/${clinicId}/${second.ticket}`);
    await expect.poll(() => ahead(page).count()).toBe(1);
  });

  it('is told by push with the page closed', async () => {
    await emptyLine();
    await admit();
    const mine = await admit();
    const page = await open('/', { permissions: ['notifications'] });
    await page.context().addInitScript((target) => {
      Notification.requestPermission = async () => 'granted';
      // The browser's own push service is out of reach here; the subscription leads to the test's.
      PushManager.prototype.subscribe = async () => ({ toJSON: () => target }) as unknown as PushSubscription;
    }, endpoint.target);
    await page.goto(`${server.url}/t/${mine.token}`);
    await page.getByRole('switch').click();
    await expect.poll(() => page.locator('.alert-switch').innerText()).toContain('화면을 꺼도');
    await page.close();
    const bodies = () => JSON.stringify(endpoint.received);
    await expect.poll(bodies).toContain(`${mine.ticket}번, 1명 남았어요`);
    await callUntil(mine.ticket);
    await expect.poll(bodies).toContain(`${mine.ticket}번, 지금 들어오세요. 2번 검사실이에요`);
  });
});

describe('anywhere', () => {
  const ready = (page: Page) =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      return Boolean(navigator.serviceWorker.controller);
    });

  it('opens without a network with the last boards and their time, and comes back', async () => {
    await emptyLine();
    const mine = await admit();
    const page = await open(`/t/${mine.token}`);
    await expect.poll(() => ready(page), { timeout: 15_000 }).toBe(true);
    await page.reload();
    await ahead(page).waitFor();
    await page.context().setOffline(true);
    await page.goto(`${server.url}/`);
    await expect.poll(() => page.getByRole('listitem').count(), { timeout: 15_000 }).toBeGreaterThan(2);
    expect(await page.locator('.heading__fresh').innerText()).not.toContain('실시간');
    await expectFit(page);
    await page.goto(`${server.url}/t/${mine.token}`);
    await expect.poll(() => page.locator('.ticket-card__number').innerText()).toBe(mine.ticket);
    await page.context().setOffline(false);
    await expect
      .poll(() => page.locator('.fresh-dot').first().innerText(), { timeout: 20_000 })
      .toContain('실시간');
  });

  it('looks at the snapshot where no socket gets through', async () => {
    await emptyLine();
    const page = await blocked(browser);
    await page.goto(`${server.url}/clinics/${clinicId}`);
    await page.locator('.lane-rows').waitFor();
    await admit(3);
    await expect
      .poll(() => page.locator('.lane-rows td').first().innerText(), { timeout: 30_000 })
      .toContain('3명');
  });

  it('says the same without scripts, in plain text, and inside another site', async () => {
    await emptyLine();
    await admit(4);
    const page = await open('/', { javaScriptEnabled: false });
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByRole('row', { name: /왕십리광장/ }).innerText();
      })
      .toContain('4명');
    expect(await (await fetch(`${server.url}/plain`)).text()).toContain('PCR 4명');
    const host = await open('/plain');
    await host.setContent(`<iframe src="${server.url}/embed/${clinicId}"></iframe>`);
    const board = host.frameLocator('iframe').getByRole('heading', { name: /왕십리광장/ });
    await expect.poll(() => board.count()).toBe(1);
  });
});

/** A phone whose way lets no websocket through. */
async function blocked(of: Browser): Promise<Page> {
  const context: BrowserContext = await of.newContext({ locale: 'ko-KR' });
  await context.routeWebSocket(/socket\.io/, (socket) => void socket.close());
  return context.newPage();
}

it('follows a whole recorded day on list, clinic and by number', async () => {
  await emptyLine();
  const log = readFileSync(resolve(import.meta.dirname, '../fixtures/simulated-day.csv'), 'utf8');
  const { rows } = readLog(log);
  const recount = new Recount();
  const centre = 'seongdong-health-centre';
  using desk = await pairTablet(server.url, centre);
  await desk.tap({ type: 'reopen-intake' });
  const list = await open('/');
  const clinic = await open(`/clinics/${centre}`);
  const shown = async () => {
    const cells = await clinic.locator('.lane-rows tbody td:nth-of-type(1)').allInnerTexts();
    return cells.reduce((people, cell) => people + Number.parseInt(cell, 10), 0);
  };
  await replay(rows, {
    recount,
    laneFor: (lane) => lane,
    tabletFor: () => desk,
    afterEach: async (index) => {
      if (index % 150 !== 0) return;
      await expect.poll(shown, { timeout: 10_000 }).toBe(recount.waiting());
      const card = list.getByRole('link', { name: /성동구보건소/ });
      await expect.poll(() => card.innerText(), { timeout: 10_000 }).toContain(`${recount.waiting()}명`);
    },
  });
  await expect.poll(shown, { timeout: 10_000 }).toBe(recount.waiting());
});
