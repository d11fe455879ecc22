import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { pressAgain } from './harness/presses.js';
import { landscape, smallTablet, useStaffDesks } from './harness/staff-desks.js';
import { button, checkIn, dialog, expectAccessible } from './harness/staff-view.js';
import { type PrinterMood, plugInUsbPrinter, printedSlips, setMood } from './harness/usb-printer.js';

const plaza = 'wangsimni-plaza';
const { openDesk } = await useStaffDesks();

const whole = async (page: Page) => (await printedSlips(page)).whole;
const notice = (page: Page, text: string) => page.locator('.office-message', { hasText: text });

async function openWithPrinter(): Promise<Page> {
  const page = await openDesk(plaza);
  await plugInUsbPrinter(page.context());
  await page.reload();
  await button(page, /설정·기타/).click();
  await button(page, /이 태블릿 설정/).click();
  await button(page, /프린터 연결 ?USB/).click();
  await dialog(page).getByRole('status').filter({ hasText: 'TM-m30 프린터에 연결되어 있습니다' }).waitFor();
  await expectAccessible(page, 'own-printer');
  await page.setViewportSize(smallTablet);
  await expectAccessible(page, 'own-printer-1024');
  await page.setViewportSize(landscape.viewport);
  await button(page, '닫기').click();
  return page;
}

/** The slip is out before the printer has answered so: until then nothing may happen to it. */
const printed = (page: Page) => page.locator('.given-number', { hasText: '인쇄했습니다' }).waitFor();

async function printNext(page: Page, mood: PrinterMood): Promise<void> {
  await setMood(page, mood);
  await checkIn(page, 1);
}

it('prints each check-in once on a printer at the tablet, whatever happens to it, and says so', async () => {
  const page = await openWithPrinter();
  await printNext(page, 'well');
  await expect.poll(() => whole(page)).toHaveLength(1);
  await printed(page);
  expect((await whole(page))[0]).toMatch(/^\/t\/[\w-]{20,}$/);

  await printNext(page, 'answers-twice');
  await expect.poll(() => whole(page)).toHaveLength(2);
  await printed(page);

  await printNext(page, 'no-paper-before');
  await notice(page, '프린터에 종이가 없습니다').waitFor();
  await expectAccessible(page, 'own-printer-no-paper');
  await setMood(page, 'well');
  await expect.poll(() => whole(page)).toHaveLength(3);
  await printed(page);
  await notice(page, '프린터에 종이가 없습니다').waitFor({ state: 'detached' });

  await printNext(page, 'dies-midway');
  await notice(page, '나왔는지 알 수 없습니다').waitFor();
  expect(await printedSlips(page)).toMatchObject({ torn: 1, whole: { length: 3 } });

  await page.reload();
  await notice(page, '나왔는지 알 수 없습니다').waitFor();
  expect(await whole(page)).toHaveLength(3);
  await pressAgain(button(page, '다시 인쇄'));
  await expect.poll(() => whole(page)).toHaveLength(4);
  await notice(page, '나왔는지 알 수 없습니다').waitFor({ state: 'detached' });
  const slips = await whole(page);
  expect(new Set(slips).size).toBe(slips.length);

  await button(page, '대기 명단').click();
  await dialog(page).getByRole('button', { name: /^A004/ }).click();
  await dialog(page).getByText('인쇄했습니다').waitFor();
});
