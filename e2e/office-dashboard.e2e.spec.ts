import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { adminToken } from '../server/src/testing/admin-token.js';
import { closeAfterwards, use } from '../server/src/testing/close-afterwards.js';
import { openNetworkProxy } from '../server/src/testing/network-proxy.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { findAxeViolations } from './harness/axe.js';
import { closeProfiles, openBrowser, openContext } from './harness/browser.js';
import { startDemoServer } from './harness/demo-server.js';

const plaza = 'wangsimni-plaza';
const server = await use(startDemoServer());
const proxy = await use(openNetworkProxy(server.url));
const browser = await openBrowser();
closeAfterwards(() => closeProfiles(browser));
const tablet = await use(openStaffTablet(server.url, plaza));
let page: Page;
let called: string;

beforeAll(async () => {
  await playBusyHour();
  page = await openSignedIn();
});

/**
 * Twelve people check in, two are called, one is checked out; then the count is corrected and a notice
 * posted.
 */
async function playBusyHour(): Promise<void> {
  for (let index = 0; index < 12; index += 1) await tablet.tap({ type: 'check-in', lane: 'pcr' });
  await tablet.tap({ type: 'call', lane: 'pcr', booth: '1' });
  await tablet.tap({ type: 'check-out', ticket: 'A001' });
  const answer = await tablet.tap({ type: 'call', lane: 'pcr', booth: '2' });
  if (!answer.ok) throw new Error(answer.error.message);
  called = answer.result.ticket;
  await tablet.tap({ type: 'correct', lane: 'pcr', waiting: 9, reason: '한 분이 가셨음' });
  await tablet.tap({ type: 'notice', text: { ko: '성수역이 한산합니다' } });
  await tablet.beat(0);
}

async function openSignedIn(): Promise<Page> {
  const context = await openContext(browser, { width: 1440, height: 900 });
  const opened = await context.newPage();
  await opened.clock.install();
  await opened.goto(`${proxy.url}/office`);
  await opened.getByRole('button', { name: '관리자 토큰으로 로그인' }).click();
  await opened.getByLabel('관리자 토큰').fill(adminToken);
  await opened.getByRole('button', { name: '로그인', exact: true }).click();
  await opened.getByRole('link', { name: '지금', exact: true }).click();
  return opened;
}

const clockInSeoul = (): string =>
  new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Seoul', hourCycle: 'h23' });

const tableRow = (name: RegExp) => page.getByRole('row', { name });
const go = (name: string) => page.getByRole('link', { name, exact: true }).click();

/** Expects no axe violation in either language. */
async function expectAccessible(name: string): Promise<void> {
  expect([name, await findAxeViolations(page)]).toEqual([name, []]);
  await page.getByRole('button', { name: 'English' }).click();
  expect([`${name} in English`, await findAxeViolations(page)]).toEqual([`${name} in English`, []]);
  await page.getByRole('button', { name: '한국어' }).click();
}

it('shows taps live, without accessibility violations in both languages and themes', async () => {
  await tableRow(/왕십리광장/)
    .getByText('9명')
    .first()
    .waitFor();
  await expectAccessible('the dashboard');
  await tablet.tap({ type: 'check-in', lane: 'pcr', party: 3 });
  await page.clock.fastForward(5_000);
  await tableRow(/왕십리광장/)
    .getByText('12명')
    .first()
    .waitFor();
  await page.getByRole('button', { name: '어둡게' }).click();
  expect(await findAxeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '밝게' }).click();
});

it('shows past figures, a past minute, recounts, the impact of a notice, and prints the day', async () => {
  await go('지난 기록');
  await page.getByRole('combobox', { name: '검사소' }).selectOption(plaza);
  await page.locator('.line-chart canvas').first().waitFor();
  await expectAccessible('history');
  const arrivals = page.getByRole('table').filter({ hasText: '예상 적중' }).getByRole('cell').first();
  await expect.poll(() => arrivals.innerText()).toBe('15');

  await go('과거 화면');
  await page.getByLabel('시각').fill(clockInSeoul());
  await page.getByRole('cell', { name: called }).waitFor();
  await expectAccessible('a past minute');
  await go('대기 인원 다시 세기');
  await tableRow(/한 분이 가셨음/).waitFor();
  await expectAccessible('the ledger');
  await go('안내 효과');
  const mentioned = page.getByRole('combobox', { name: '안내한 검사소' });
  await expect.poll(() => mentioned.inputValue()).toBe('seongsu-station');
  await expectAccessible('around a notice');
  await go('하루 보고서');
  await page.locator('.report table').first().waitFor();
  await expectAccessible('the daily report');
});

it('exports the figures as a workbook', async () => {
  await go('지난 기록');
  await go('기록');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: '엑셀로 받기' }).click();
  const download = await downloading;
  expect(await download.failure()).toBeNull();
  expect(download.suggestedFilename()).toMatch(/^검사소-기록-.*\.xlsx$/);
});

it('never shows old figures as live when no data arrives', async () => {
  await go('지금');
  const away = page.getByText('서버에 연결할 수 없습니다.');
  await tableRow(/왕십리광장/)
    .first()
    .waitFor();
  // Whoever comes back to the page may find it connecting.
  await away.waitFor({ state: 'hidden' });
  proxy.set('held');
  await page.clock.fastForward(20_000);
  await away.waitFor();
  expect(await page.getByRole('button', { name: '엑셀로 받기' }).isDisabled()).toBe(true);
  expect(await findAxeViolations(page)).toEqual([]);
  proxy.set('open');
  await page.clock.fastForward(5_000);
  await away.waitFor({ state: 'hidden' });
});
