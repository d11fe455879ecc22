import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './harness/browser.js';
import {
  checkIn,
  count,
  dialog,
  eventually,
  key,
  look,
  pagesOf,
  scan,
  shots,
  through,
  undoBar,
} from './harness/desk-view.js';
import { type RedisProcess, startRedis } from './harness/redis-process.js';
import { adminToken, type ServerProcess, startServer } from './harness/server-process.js';
import { pairTablet } from './harness/tablet.js';

/** One lane of slips, open round the clock. */
const plaza = 'wangsimni-plaza';
/** Two lanes of slips; closed at night, so that staff have to open it by hand. */
const healthCentre = 'seongdong-health-centre';
/** A pre-printed roll. */
const forest = 'seoul-forest';
/** Heads counted at the doors, round the clock. */
const station = 'seongsu-station';

const landscape = { viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 } };
let redis: RedisProcess;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  redis = await startRedis();
  server = await startServer(redis.url);
  browser = await openBrowser();
  if (shots) mkdirSync(shots, { recursive: true });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
  await redis[Symbol.asyncDispose]();
});

async function pairingCode(clinicId: string): Promise<string> {
  const response = await fetch(`${server.url}/api/v1/admin/pairing-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken}` },
    body: JSON.stringify({ role: 'staff', clinicId }),
  });
  const { code }: { code: string } = await response.json();
  return code;
}

async function openStaff(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
  const page = await context.newPage();
  await page.goto(`${server.url}/staff`);
  return page;
}

/** A tablet paired by hand through its own first screen, at its clinic's desk, which takes people in. */
async function openDesk(clinicId: string, options: BrowserContextOptions = landscape): Promise<Page> {
  const page = await openStaff(options);
  const english = options.locale?.startsWith('en') ?? false;
  for (const letter of await pairingCode(clinicId))
    await page.getByRole('button', { name: letter, exact: true }).click();
  await page.getByRole('button', { name: english ? 'Pair' : '연결하기' }).click();
  await page.locator('.desk').waitFor();
  const taking = page.locator('.intake-group .small-key').first();
  // A key pressed while the desk was still coming up is pressed again.
  await eventually(async () => {
    if ((await taking.getAttribute('aria-pressed')) === 'false') await taking.click();
    return taking.getAttribute('aria-pressed');
  }).toBe('true');
  return page;
}

describe('the desk in a real browser', () => {
  it('takes a whole day through its keys, and every view of it is open to everyone', async () => {
    const page = await openDesk(healthCentre);
    await look(page, 'empty');
    await checkIn(page, 6);
    await key(page, /다음 분 호출/).click();
    await eventually(() => page.locator('.now-row b').innerText()).toMatch(/^A\d{3}$/);
    await look(page, 'busy');

    await through(page, /여럿 · 먼저/, 'arrival', async () => {
      await key(page, '하나 늘리기').click();
      await key(page, /먼저 모실 분/).click();
      await key(page, '3명 접수').click();
    });
    await eventually(() => count(page).innerText()).toBe('8명');

    await through(page, /인원 맞추기/, 'recount', async () => {
      await dialog(page).getByRole('textbox').fill('5');
      await eventually(() => dialog(page).getByRole('status').innerText()).toContain('3명 줄어듭니다');
      await key(page, '줄을 떠나셨어요').click();
      await look(page, 'recount-less');
      await key(page, '5명으로 맞추기').click();
    });
    await eventually(() => count(page).innerText()).toBe('5명');
    await key(page, '되돌리기').click();
    await eventually(() => count(page).innerText()).toBe('8명');

    await through(page, /줄 보기/, 'line', async () => {
      await dialog(page).getByRole('button', { name: /^A004/ }).click();
    });
    await look(page, 'ticket');
    await key(page, /신속항원 줄로 옮기기/).click();
    await eventually(() => undoBar(page).innerText()).toContain('A004 → B001 옮김');

    await through(page, /줄 보기/, 'line-again', async () => {
      await dialog(page).getByRole('button', { name: /^A005/ }).click();
    });
    await key(page, '줄을 떠나셨어요').click();
    await eventually(() => undoBar(page).innerText()).toContain('A005 줄에서 빠짐');
    await key(page, /줄 보기/).click();
    await dialog(page).getByRole('button', { name: /^A005/ }).click();
    await look(page, 'ticket-gone');
    await key(page, /여기 계세요/).click();
    await eventually(() => undoBar(page).innerText()).toContain('A005 다시 줄로');

    await through(page, /^잠시 멈춤/, 'pause', async () => {
      await key(page, /^멈추기/).click();
    });
    await eventually(() => page.locator('.top-bar__status').innerText()).toBe('잠시 멈춤');
    await look(page, 'paused');
    await key(page, /받는 중/).click();
    await eventually(() => page.locator('.top-bar__status').count()).toBe(0);

    await through(page, /^접수 마감/, 'close-intake', async () => {
      await dialog(page).getByRole('button', { name: '접수 마감' }).click();
    });
    await look(page, 'intake-closed');
    await key(page, '되돌리기').click();
    await eventually(() => page.locator('.top-bar__status').count()).toBe(0);

    await through(page, /더 보기/, 'more', async () => {
      await key(page, /지금 여는 검사실/).click();
      await look(page, 'booths');
      await key(page, /3번 검사실/).click();
      await key(page, '2곳 열기').click();
    });
    await key(page, /더 보기/).click();
    await through(page, /몇 번까지 검사하나요/, 'last-number', async () => {
      await dialog(page).getByRole('textbox').fill('40');
      await key(page, 'A040까지 검사').click();
    });
    await key(page, /더 보기/).click();
    await through(page, /알리는 글/, 'notice', async () => {
      await dialog(page).getByLabel('한국어').fill('결과는 내일 문자로 보내 드립니다');
      await key(page, '알리기').click();
    });
    await key(page, /더 보기/).click();
    await look(page, 'more-set');
    await through(page, /이 태블릿 설정/, 'settings', async () => {
      await key(page, '닫기').click();
    });
    await through(page, /안내 문구 바꿈/, 'history', async () => {
      await eventually(() => dialog(page).innerText()).toContain('A004 → B001 옮김');
      await key(page, '닫기').click();
    });
  });

  it('reads in English and in the dark, on a tablet and on a phone', async () => {
    const dark = await openDesk(plaza, { ...landscape, locale: 'en-GB', colorScheme: 'dark' });
    await checkIn(dark, 3);
    await through(dark, /Slip/, 'dark-en-slip', async () => key(dark, /^Close$/).click());
    await key(dark, /Call next/).click();
    await look(dark, 'dark-en');
    for (const [opens, name] of [
      [/Recount/, 'recount'],
      [/Line/, 'line'],
      [/^Pause/, 'pause'],
      [/Group/, 'arrival'],
    ] as const)
      await through(dark, opens, `dark-en-${name}`, async () => key(dark, /^(Cancel|Close)$/).click());
    const small = await openDesk(plaza, phone);
    await look(small, 'phone');
    if (shots) await small.screenshot({ path: `${shots}/staff3-phone-full.png`, fullPage: true });
    for (const [opens, name] of [
      [/인원 맞추기/, 'recount'],
      [/줄 보기/, 'line'],
      [/^잠시 멈춤/, 'pause'],
      [/아직 누른 것이 없습니다/, 'history'],
    ] as const)
      await through(small, opens, `phone-${name}`, async () => key(small, /^(취소|닫기)$/).click());
  });

  it('pairs on a screen open to everyone, in light and dark', async () => {
    for (const [name, options] of [
      ['pairing', landscape],
      ['pairing-dark-phone', { ...phone, colorScheme: 'dark' }],
    ] as const) {
      const page = await openStaff(options);
      await key(page, '연결하기').waitFor();
      await look(page, name);
    }
  });

  it('prints a slip on one page of either paper', async () => {
    const page = await openDesk(plaza);
    await checkIn(page, 1);
    const opens = page.getByRole('button', { name: '번호표', exact: true });
    await opens.click();
    await dialog(page)
      .getByRole('img', { name: /QR 코드/ })
      .waitFor();
    await look(page, 'slip');
    expect(await pagesOf(page)).toEqual({ pages: 1, millimetres: 80 });
    if (shots) {
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({
        path: `${shots}/staff3-paper-80.png`,
        clip: { x: 480, y: 0, width: 320, height: 520 },
      });
      await page.emulateMedia({ media: null });
    }
    await key(page, '닫기').click();
    await key(page, /더 보기/).click();
    await key(page, /이 태블릿 설정/).click();
    await key(page, '58 mm').click();
    await key(page, '닫기').click();
    await opens.click();
    await dialog(page).waitFor();
    expect(await pagesOf(page)).toEqual({ pages: 1, millimetres: 58 });
  });

  it('hears a scanner and a keyboard', async () => {
    const page = await openDesk(plaza);
    await checkIn(page, 2);
    const before = Number.parseInt(await count(page).innerText(), 10);
    await key(page, '번호표').click();
    const [ticket = ''] = /A\d{3}/.exec(await dialog(page).innerText()) ?? [];
    const address = await slipAddress(plaza, ticket);
    await key(page, '닫기').click();
    await scan(page, address);
    await eventually(() => page.locator('.now-row b').innerText()).toBe(ticket);
    await scan(page, ticket);
    await eventually(() => undoBar(page).innerText()).toContain(`${ticket} 마침`);
    await scan(page, `${server.url}/t/no-such-slip-of-today`);
    await eventually(() => page.getByRole('alert').allInnerTexts()).toContainEqual(
      expect.stringContaining('오늘 드린 번호가 아닙니다'),
    );
    await look(page, 'refused');
    await page.keyboard.press('F2');
    await eventually(() => count(page).innerText()).toBe(`${before}명`);
    await page.keyboard.press('Control+z');
    await eventually(() => count(page).innerText()).toBe(`${before - 1}명`);
    await page.keyboard.press('F4');
    await eventually(() => count(page).innerText()).toBe(`${before - 2}명`);
    await page.keyboard.press('F8');
    await eventually(() => undoBar(page).innerText()).toContain('마침');
  });

  it('counts heads with two giant keys, and two fast taps as two people', async () => {
    const page = await openDesk(station);
    const arrived = page.locator('.keys__in .key');
    await arrived.click({ delay: 50 });
    await arrived.click({ delay: 50 });
    await eventually(() => count(page).innerText()).toBe('2명');
    await look(page, 'heads');
    await key(page, /한 분 나가셨습니다/).click();
    await eventually(() => count(page).innerText()).toBe('1명');
    expect(await undoBar(page).innerText()).toContain('A −1');
    const small = await openDesk(station, phone);
    await look(small, 'heads-phone');
  });

  it('follows a roll that people tear from themselves', async () => {
    const page = await openDesk(forest);
    await through(page, /뜯은 번호 넣기/, 'tear-off', async () => {
      await dialog(page).getByRole('textbox').fill('12');
      await key(page, 'A012까지 12명 접수').click();
    });
    await eventually(() => count(page).innerText()).toBe('12명');
    await key(page, /한 분 오셨습니다/).click();
    await eventually(() => count(page).innerText()).toBe('13명');
    await key(page, /다음 분 호출/).click();
    await look(page, 'rolls');
    expect(await page.locator('.now-row b').innerText()).toBe('A001');
    expect(await page.getByRole('button', { name: '번호표', exact: true }).count()).toBe(0);
  });

  it('tells when nobody can hear the TV, and what to do', async () => {
    const heard = await fetch(`${server.url}/api/v1/screens/${randomUUID()}/report`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        target: forest,
        build: 'test',
        layout: 'landscape',
        theme: 'dark',
        width: 1920,
        height: 1080,
        sound: 'blocked',
        shown: 'rows',
      }),
    });
    expect(heard.status).toBe(200);
    const page = await openDesk(forest);
    await eventually(() => page.locator('.top-bar').innerText()).toContain('TV 소리 꺼짐');
    await eventually(() => page.locator('.key[data-kind="main"]').innerText()).toContain(
      'TV 소리가 안 납니다. 목소리로도 불러 주세요.',
    );
    await look(page, 'tv-silent');
  });
});

/** The address on the slip of a ticket, as another tablet of the clinic knows it. */
async function slipAddress(clinicId: string, ticket: string): Promise<string> {
  using tablet = await pairTablet(server.url, clinicId);
  const { lanes } = await tablet.desk();
  const waiting = lanes.flatMap(({ line }) => line).find((each) => each.ticket === ticket);
  return `${server.url}/t/${waiting?.token}`;
}
