import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LogRow, readLog } from '@hannun/shared/log-file';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.js';
import { type LinkProxy, openLinkProxy } from './harness/link-proxy.js';
import { Recount } from './harness/recount.js';
import { type RedisProcess, startRedis } from './harness/redis-process.js';
import { replay } from './harness/replay.js';
import { adminToken, type ServerProcess, startServer } from './harness/server-process.js';
import { pairTablet, type Tablet } from './harness/tablet.js';
import { switchOnTelevision, type Television } from './harness/television.js';

const clinicId = 'wangsimni-plaza';
const soon = { timeout: 20_000 };

let browser: Browser;
let redis: RedisProcess;
let server: ServerProcess;
let link: LinkProxy;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  redis = await startRedis();
  server = await startServer(redis.url);
  link = await openLinkProxy(server.url);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await link[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
});

/** The tablet stays in touch, as a real one does every few seconds. */
function keepInTouch(tablet: () => Tablet): Disposable {
  const timer = setInterval(
    () =>
      void tablet()
        .beat()
        .catch(() => undefined),
    1_000,
  );
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

const open = (query = '') => switchOnTelevision(browser, `${link.url}/display/${clinicId}${query}`);
const isLive = async ({ page }: Television) =>
  expect.poll(() => page.locator('.fresh-dot').getAttribute('class'), soon).toContain('is-live');

async function callNext(tablet: Tablet, booth = '1'): Promise<string> {
  await tablet.tap({ type: 'check-in', lane: 'pcr' });
  const answer = await tablet.tap({ type: 'call', lane: 'pcr', booth });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.result.ticket;
}

async function office(path: string, method: string, body?: object) {
  const response = await fetch(`${server.url}/api/v1/admin/screens${path}`, {
    method,
    headers: {
      authorization: `Bearer ${adminToken}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

describe('every call of a recorded day', () => {
  const { rows } = readLog(
    readFileSync(resolve(import.meta.dirname, '../fixtures/simulated-day.csv'), 'utf8'),
  );
  const day: LogRow[] = rows.filter((row) => 'lane' in row && row.lane === 'rapid');
  const calls = day.flatMap((row) => (row.type === 'call' ? [row.ticket] : []));

  it('is announced exactly once, over ten cut links, a reload and a new server', async () => {
    let tablet = await pairTablet(server.url, clinicId);
    await tablet.tap({ type: 'reopen-intake' });
    using _ = keepInTouch(() => tablet);
    const television = await open('?sound=off');
    await isLive(television);
    await television.hurry(4);
    const heaps: number[] = [];
    const troubleEvery = Math.floor(day.length / 12);
    let troubles = 0;
    const mend = async () => {
      link.set('open');
      await isLive(television);
      await television.hurry(4);
    };
    const restart = async () => {
      await server[Symbol.asyncDispose]();
      server = await startServer(redis.url);
      link.leadTo(server.url);
      tablet[Symbol.dispose]();
      tablet = await pairTablet(server.url, clinicId);
    };
    const trouble = async () => {
      troubles += 1;
      await television.hurry(1);
      if (troubles === 6) await television.page.reload();
      else link.set('cut');
      if (troubles === 4) await restart();
    };
    let away = false;
    await replay(day, {
      recount: new Recount(),
      laneFor: () => 'pcr',
      tabletFor: () => tablet,
      async afterEach(index) {
        if (away) await mend();
        away = index % troubleEvery === troubleEvery - 1;
        if (away) await trouble();
        // Nobody calls faster than a dozen between two looks of a screen; the voice keeps its own pace.
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    if (away) await mend();
    heaps.push(await television.heap());
    await expect.poll(() => television.announced.length, { timeout: 240_000 }).toBe(calls.length);
    heaps.push(await television.heap());
    expect(troubles).toBeGreaterThanOrEqual(11);
    expect(new Set(television.announced).size).toBe(calls.length);
    const [start = 0, end = 0] = heaps;
    expect(end / start).toBeLessThan(1.05);
  }, 400_000);
});

describe('over a frozen link', () => {
  it('the screen says ever less, in the end that staff will call, and speaks nothing old', async () => {
    using tablet = await pairTablet(server.url, clinicId);
    using _ = keepInTouch(() => tablet);
    const television = await open();
    const { page, announced } = television;
    await isLive(television);
    const first = await callNext(tablet);
    await expect.poll(() => page.locator('.lane-row.is-called .number').innerText(), soon).toBe(first);
    expect(announced).toHaveLength(1);

    link.set('held');
    await television.hurry(8);
    await expect.poll(() => page.locator('.fresh-dot').getAttribute('class'), soon).toContain('is-checking');
    await expect.poll(() => page.locator('.stale-band').innerText(), soon).toContain('화면이 멈췄습니다');
    expect(await page.locator('.lane-number').innerText()).toContain('에 부른 번호');
    expect(await page.locator('[data-figure]').count()).toBe(0);
    await television.hurry(60);
    await expect
      .poll(() => page.locator('.message').innerText(), soon)
      .toContain('직원이 직접 번호를 부릅니다');
    expect(await page.locator('#screen').innerText()).not.toMatch(/[A-Z]\d{3}/);

    await callNext(tablet);
    const newest = await callNext(tablet, '2');
    await television.hurry(1);
    link.set('open');
    await isLive(television);
    await expect.poll(() => page.locator('.number').innerText(), soon).toBe(newest);
    expect(await page.locator('.lane-row.is-called').count()).toBe(0);
    expect(announced).toHaveLength(1);
    const next = await callNext(tablet);
    await expect.poll(() => announced.length, soon).toBe(2);
    expect(announced[1]).toContain(next);
  });

  it('a reloaded page shows what it knew as old, never as live', async () => {
    using tablet = await pairTablet(server.url, clinicId);
    using _ = keepInTouch(() => tablet);
    const television = await open();
    await isLive(television);
    const ticket = await callNext(tablet);
    await expect.poll(() => television.page.locator('.number').innerText(), soon).toBe(ticket);
    await television.page.route('**/socket.io/**', (route) => route.abort());
    await television.page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
    await television.page.route('**/api/v1/clinics', (route) => route.abort());
    await television.page.reload();
    await expect
      .poll(() => television.page.locator('.lane-row.is-stale .number').innerText(), soon)
      .toBe(ticket);
  });
});

describe('the voice', () => {
  const clips = (page: Television['page']) =>
    page.evaluate(() => Reflect.get(window, 'clipsStarted') as number);
  const countClips = () => {
    Reflect.set(window, 'clipsStarted', 0);
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...args) {
      Reflect.set(window, 'clipsStarted', Reflect.get(window, 'clipsStarted') + 1);
      return start.apply(this, args);
    };
  };

  it('says that it may not sound, tells the desk, and one press arms it', async () => {
    using tablet = await pairTablet(server.url, clinicId);
    using _ = keepInTouch(() => tablet);
    const television = await open();
    const { page } = television;
    await page.addInitScript(countClips);
    await page.reload();
    await isLive(television);
    await expect.poll(() => page.locator('.sound-chip').innerText(), soon).toContain('소리 꺼짐');
    const screen = async () => (await office('', 'GET')).screens[0];
    await expect.poll(async () => (await screen()).sound, soon).toBe('blocked');

    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.sound-chip').count(), soon).toBe(0);
    await expect.poll(async () => (await screen()).sound, soon).toBe('on');
    await callNext(tablet);
    // Letter, number, 번, booth, 검사실로 오세요: twice.
    await expect.poll(() => clips(page), soon).toBe(10);
  });
});

describe('the office', () => {
  it('pairs a screen by its code, puts a notice on it, changes it and has it reload', async () => {
    using tablet = await pairTablet(server.url, clinicId);
    using _ = keepInTouch(() => tablet);
    const television = await switchOnTelevision(browser, `${link.url}/display/?sound=off`);
    const { page } = television;
    await expect
      .poll(() => page.locator('.pairing-code').getAttribute('data-code'), soon)
      .toMatch(/^[A-Z]{6}$/);
    const code = await page.locator('.pairing-code').getAttribute('data-code');
    await office('/pairings', 'POST', { code, target: clinicId, label: '1층 로비' });
    await page.waitForURL(`**/display/${clinicId}?sound=off`);
    await isLive(television);

    const screen = async () =>
      (await office('', 'GET')).screens.find(({ target }: { target: string }) => target === clinicId);
    await expect.poll(async () => (await screen())?.shown, soon).toBe('live');
    expect(await screen()).toMatchObject({
      paired: true,
      label: '1층 로비',
      layout: 'landscape',
      sound: 'off',
    });
    const { id } = await screen();

    await office('/notice', 'PUT', { ko: '오늘은 15시에 마칩니다', en: 'We close at 15:00 today' });
    await office(`/${id}`, 'PATCH', { layout: 'portrait', theme: 'dark' });
    await expect.poll(() => page.locator('.urgent-band').innerText(), soon).toContain('15시에 마칩니다');
    expect(await page.locator('html').getAttribute('data-layout')).toBe('portrait');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

    const reloaded = page.waitForEvent('load', soon);
    await office(`/${id}/reload`, 'POST');
    await reloaded;
    await isLive(television);
    await page.goto(`${link.url}/display/`);
    await page.waitForURL(`**/display/${clinicId}`);
  });
});
