import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { scanBarcode } from './harness/barcode-scanner.js';
import { pressAgain } from './harness/presses.js';
import { landscape, useStaffDesks } from './harness/staff-desks.js';
import { button, checkIn, dialog, expectAccessible, undoBar, waitingCount } from './harness/staff-view.js';

/** One lane with slips, open round the clock. */
const plaza = 'wangsimni-plaza';
const { address, openDesk } = await useStaffDesks();

const inRoom = (page: Page) => page.locator('.now-row b');
const told = (page: Page, text: RegExp) => expect.poll(() => undoBar(page).innerText()).toMatch(text);

async function slipAddress(ticket: string): Promise<string> {
  using tablet = await openStaffTablet(address, plaza);
  const { lanes } = await tablet.desk();
  const token = lanes.flatMap(({ line }) => line).find((each) => each.ticket === ticket)?.token;
  return `${address}/t/${token}`;
}

it('calls and finishes with a scanner, wherever the focus is and with the Korean layout', async () => {
  const page = await openDesk(plaza);
  await checkIn(page, 3);
  const slip = await slipAddress('A001');
  await button(page, /다음 분 호출/).focus();
  await scanBarcode(page, slip);
  await expect.poll(() => inRoom(page).innerText()).toBe('A001');
  await button(page, /대기 인원 다시 세기/).focus();
  await scanBarcode(page, 'A001', 'hangul');
  await told(page, /A001번은 방금 불렀습니다/);
  expect(await inRoom(page).innerText()).toBe('A001');
  expect(await dialog(page).count()).toBe(0);
  // Within the first seconds it is taken for the same reading.
  const scanUntil = (read: () => Promise<string>, text: RegExp) =>
    expect
      .poll(
        async () => {
          await scanBarcode(page, 'A001', 'hangul');
          return read();
        },
        { interval: 1_000 },
      )
      .toMatch(text);
  await scanUntil(() => page.locator('.now-row').innerText(), /비어 있습니다/);
  await told(page, /A001 마침/);
  expect(await dialog(page).count()).toBe(0);

  await scanUntil(() => undoBar(page).innerText(), /A001번은 \d\d:\d\d에 마쳤습니다/);
  await expectAccessible(page, 'scan-finished');
  await scanBarcode(page, slip);
  await told(page, /A001번은 \d\d:\d\d에 마쳤습니다/);
  await scanBarcode(page, `${address}/t/no-such-slip-of-today`);
  await told(page, /오늘 이곳에서 드린 번호표가 아닙니다/);
});

it('puts a scanned ticket in the place of an open dialog, and leaves its fields as they were', async () => {
  const page = await openDesk(plaza, landscape, '2');
  await checkIn(page, 2);
  const before = await waitingCount(page).innerText();
  const [ticket = ''] = /A\d{3}/.exec(await button(page, /다음 분 호출/).innerText()) ?? [];
  await button(page, '대기 명단').click();
  await dialog(page).getByRole('searchbox').fill('9');
  await scanBarcode(page, await slipAddress(ticket));
  await dialog(page).getByRole('heading', { name: ticket }).waitFor();
  expect(await waitingCount(page).innerText()).toBe(before);
  await button(page, '닫기').click();

  await pressAgain(button(page, /대기 인원 다시 세기/));
  const people = dialog(page).getByRole('textbox');
  const counted = await people.inputValue();
  await people.focus();
  await scanBarcode(page, `${address}/t/no-such-slip-of-today`);
  await told(page, /드린 번호표가 아닙니다/);
  expect(await dialog(page).count()).toBe(0);
  await pressAgain(button(page, /대기 인원 다시 세기/));
  expect(await dialog(page).getByRole('textbox').inputValue()).toBe(counted);
});

it('shows a scanned ticket at reception, and calls nobody', async () => {
  const page = await openDesk(plaza, landscape, '3');
  await checkIn(page, 1);
  const before = await waitingCount(page).innerText();
  const [ticket = ''] = /A\d{3}/.exec(await button(page, /다음 분 호출/).innerText()) ?? [];
  await page.locator('.place-badge').click();
  await page.locator('.place', { hasText: /^접수대/ }).click();
  await button(page, '접수대로 시작').click();
  await scanBarcode(page, ticket);
  await dialog(page).getByRole('heading', { name: ticket }).waitFor();
  expect(await button(page, /이 번호 호출/).count()).toBe(0);
  expect(await waitingCount(page).innerText()).toBe(before);
});
