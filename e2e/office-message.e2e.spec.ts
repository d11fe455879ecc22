import { dayInZone, instantInZone } from '@hannun/shared/date-time';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { adminToken } from '../server/src/testing/admin-token.js';
import { openPage, useBrowser } from './harness/browser.js';
import { clockAhead } from './harness/clock-ahead.js';
import { landscape, useStaffDesks } from './harness/staff-desks.js';
import { button, checkIn, expectAccessible } from './harness/staff-view.js';

const plaza = 'wangsimni-plaza';
/** The clinic opened at midnight: at noon its tablets were silent long enough for a request. */
const aheadMs = instantInZone('Asia/Seoul', dayInZone('Asia/Seoul', Date.now()), '12:00') - Date.now();
const { address, openDesk } = await useStaffDesks(clockAhead(aheadMs), aheadMs);
const browser = await useBrowser();

async function openOffice(): Promise<Page> {
  const page = await openPage(browser, `${address}/office`);
  await page.getByRole('button', { name: '관리자 토큰으로 로그인' }).click();
  await page.getByLabel('관리자 토큰').fill(adminToken);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await page.getByRole('link', { name: '지금', exact: true }).click();
  return page;
}

it('brings the office’s message to the clinic’s tablets, until it is read there', async () => {
  const [tablet, other] = [await openDesk(plaza), await openDesk(plaza, landscape, '2')];
  const office = await openOffice();
  await office.getByRole('button', { name: '현장에 요청하기' }).first().click();
  await office.getByLabel('한국어').fill('15시에 소독합니다. 14시 50분에 접수를 멈춰 주세요.');
  await office.getByRole('button', { name: '보내기' }).click();

  const message = (page: Page) => page.getByRole('alert').filter({ hasText: '15시에 소독합니다.' });
  for (const page of [tablet, other]) await message(page).waitFor();
  await expectAccessible(tablet, 'office-message');
  await checkIn(tablet, 1);
  expect(await message(tablet).isVisible()).toBe(true);
  await tablet.reload();
  await message(tablet).waitFor();
  await button(tablet, '확인했습니다').click();
  await message(tablet).waitFor({ state: 'detached' });
  await tablet.reload();
  await button(tablet, /다음 분 호출/).waitFor();
  expect(await message(tablet).count()).toBe(0);
  expect(await message(other).isVisible()).toBe(true);
});
