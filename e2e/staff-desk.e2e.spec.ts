import { randomUUID } from 'node:crypto';
import type { DistrictConfig } from '@hannun/shared/contract';
import { describe, expect, it } from 'vitest';
import { callApi } from '../server/src/testing/http-client.js';
import { callOfficeApi } from '../server/src/testing/office-api.js';
import { pairDevice } from '../server/src/testing/staff-tablet.js';
import { pressAgain } from './harness/presses.js';
import { landscape, phone, smallTablet, useStaffDesks } from './harness/staff-desks.js';
import {
  answerDialog,
  button,
  checkIn,
  dialog,
  expectAccessible,
  printedPages,
  screenshotDir,
  undoBar,
  waitingCount,
} from './harness/staff-view.js';

/** One lane with slips, open round the clock. */
const plaza = 'wangsimni-plaza';
/** Pre-printed rolls. */
const forest = 'seoul-forest';
const androidTablet =
  'Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
/** Counts people without tickets, round the clock. */
const station = 'seongsu-station';
/** Nobody waits there in these tests, so the office can remove it. */
const emptied = 'seongdong-health-centre';
const { address, openStaff, openDesk } = await useStaffDesks();

describe('the desk in a real browser', () => {
  it('works in English and in dark mode, on a tablet and on a phone', async () => {
    const dark = await openDesk(plaza, { ...landscape, locale: 'en-GB', colorScheme: 'dark' });
    await checkIn(dark, 3);
    await answerDialog(dark, /Slip/, 'dark-en-slip', async () => button(dark, /^Close$/).click());
    await button(dark, /Call next/).click();
    await expectAccessible(dark, 'dark-en');
    await dark.setViewportSize(smallTablet);
    await expectAccessible(dark, 'dark-en-1024');
    await dark.setViewportSize(landscape.viewport);
    for (const [opens, name] of [
      [/Recount/, 'recount'],
      [/Waiting list/, 'line'],
      [/^Pause/, 'pause'],
      [/Group/, 'arrival'],
    ] as const)
      await answerDialog(dark, opens, `dark-en-${name}`, async () =>
        button(dark, /^(Cancel|Close)$/).click(),
      );
    const small = await openDesk(plaza, phone);
    await expectAccessible(small, 'phone');
    if (screenshotDir)
      await small.screenshot({ path: `${screenshotDir}/staff3-phone-full.png`, fullPage: true });
    for (const [opens, name] of [
      [/대기 인원 다시 세기/, 'recount'],
      [/대기 명단/, 'line'],
      [/^잠시 멈춤/, 'pause'],
      [/아직 기록이 없습니다/, 'history'],
    ] as const)
      await answerDialog(small, opens, `phone-${name}`, async () => button(small, /^(취소|닫기)$/).click());
  });

  it('asks after a recount who is not here, and goes on calling whoever is next', async () => {
    const page = await openDesk(plaza, landscape);
    await checkIn(page, 4);
    const people = async () => Number.parseInt(await waitingCount(page).innerText(), 10);
    const counted = (await people()) - 2;
    const next = await button(page, /다음 분 호출/).innerText();
    await answerDialog(page, /대기 인원 다시 세기/, 'recount-fewer', async () => {
      for (let fewer = 0; fewer < 2; fewer += 1) await button(page, '하나 줄이기').click();
      await button(page, `${counted}명으로 맞추기`).click();
    });
    const asked = page.locator('.doubts');
    await expect.poll(() => asked.getAttribute('aria-label')).toMatch(/^A\d{3}$/);
    const first = await asked.getAttribute('aria-label');
    await expectAccessible(page, 'doubts');
    await page.setViewportSize(smallTablet);
    await expectAccessible(page, 'doubts-1024');
    await page.setViewportSize(landscape.viewport);
    expect(await button(page, /다음 분 호출/).innerText()).toBe(next);
    await pressAgain(asked.getByRole('button', { name: '빼기' }));
    await expect.poll(() => asked.getAttribute('aria-label')).not.toBe(first);
    expect(await people()).toBe(counted);
    await pressAgain(asked.getByRole('button', { name: '빼기' }));
    await expect.poll(() => asked.count()).toBe(0);
    expect(await people()).toBe(counted);
  });

  it('has an accessible pairing screen in light and dark mode', async () => {
    for (const [name, options] of [
      ['pairing', landscape],
      ['pairing-dark-phone', { ...phone, colorScheme: 'dark' }],
    ] as const) {
      const page = await openStaff(options);
      await button(page, '연결하기').waitFor();
      await expectAccessible(page, name);
    }
  });

  it('prints a slip and nothing else on one page of either paper width', async () => {
    // On a tablet the print sheet reads the page for as long as it is open.
    const page = await openDesk(plaza, { ...landscape, userAgent: androidTablet });
    await checkIn(page, 1);
    const opens = page.getByRole('button', { name: '번호표', exact: true });
    await opens.click();
    await dialog(page)
      .getByRole('img', { name: /QR 코드/ })
      .waitFor();
    await expectAccessible(page, 'slip');
    await dialog(page).getByRole('button', { name: '인쇄' }).click();
    expect(await printedPages(page)).toEqual({ pages: 1, millimetres: 80 });
    if (screenshotDir) {
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({
        path: `${screenshotDir}/staff3-paper-80.png`,
        clip: { x: 480, y: 0, width: 320, height: 520 },
      });
      await page.emulateMedia({ media: null });
    }
    await dialog(page).getByRole('button', { name: '닫기' }).click();
    await button(page, /설정·기타/).click();
    await button(page, /이 태블릿 설정/).click();
    await button(page, '58 mm').click();
    await dialog(page).getByRole('button', { name: '닫기' }).click();
    await opens.click();
    await dialog(page).getByRole('button', { name: '인쇄' }).click();
    expect(await printedPages(page)).toEqual({ pages: 1, millimetres: 58 });
  });

  it('accepts keyboard shortcuts', async () => {
    const page = await openDesk(plaza, landscape, '2');
    await checkIn(page, 2);
    const before = Number.parseInt(await waitingCount(page).innerText(), 10);
    await button(page, /대기 인원 다시 세기/).focus();
    await page.keyboard.press('F4');
    await expect.poll(() => waitingCount(page).innerText()).toBe(`${before - 1}명`);
    await page.keyboard.press('F8');
    await expect.poll(() => undoBar(page).innerText()).toContain('마침');
    await page.keyboard.press('F2');
    await expect.poll(() => waitingCount(page).innerText()).toBe(`${before}명`);
    await page.keyboard.press('Control+z');
    await expect.poll(() => waitingCount(page).innerText()).toBe(`${before - 1}명`);
  });

  it('counts people with two large keys, and two quick taps as two people', async () => {
    const page = await openDesk(station);
    const arrived = page.locator('.lane-buttons__check-in .large-button');
    await arrived.click({ delay: 50 });
    await arrived.click({ delay: 50 });
    await expect.poll(() => waitingCount(page).innerText()).toBe('2명');
    await expectAccessible(page, 'heads');
    await page.setViewportSize(smallTablet);
    await expectAccessible(page, 'heads-1024');
    await page.setViewportSize(landscape.viewport);
    await button(page, /한 분 나가셨습니다/).click();
    await expect.poll(() => waitingCount(page).innerText()).toBe('1명');
    expect(await undoBar(page).innerText()).toContain('A −1');
    const small = await openDesk(station, phone);
    await expectAccessible(small, 'heads-phone');
  });

  it('follows a roll from which people take their own tickets', async () => {
    const page = await openDesk(forest);
    await answerDialog(page, /뜯은 번호 입력/, 'tear-off', async () => {
      await dialog(page).getByRole('textbox').fill('12');
      await button(page, 'A012까지 12명 접수').click();
    });
    await expect.poll(() => waitingCount(page).innerText()).toBe('12명');
    await button(page, /한 분 오셨습니다/).click();
    await expect.poll(() => waitingCount(page).innerText()).toBe('13명');
    await button(page, /다음 분 호출/).click();
    await expectAccessible(page, 'rolls');
    expect(await page.locator('.now-row b').innerText()).toBe('A001');
    expect(await page.getByRole('button', { name: '번호표', exact: true }).count()).toBe(0);
  });

  it('reports that the TV has no sound, and what to do', async () => {
    const report = {
      target: forest,
      build: 'test',
      layout: 'landscape',
      theme: 'dark',
      width: 1920,
      height: 1080,
      sound: 'blocked',
      shown: 'rows',
    };
    const { status } = await callApi({ url: address }, `/screens/${randomUUID()}/report`, {
      method: 'POST',
      body: report,
      bearer: await pairDevice(address, forest, 'display'),
    });
    expect(status).toBe(200);
    const page = await openDesk(forest);
    await expect.poll(() => page.locator('.top-bar').innerText()).toContain('TV 소리 꺼짐');
    await expect
      .poll(() => page.locator('.large-button[data-kind="main"]').innerText())
      .toContain('TV 소리가 나지 않습니다. 번호를 직접 불러 주세요.');
    await expectAccessible(page, 'tv-silent');
  });

  it('reports that its clinic was removed, and continues once it is back', async () => {
    const page = await openDesk(emptied);
    const setUp = await callOfficeApi<DistrictConfig>(address, 'GET', '/set-up');
    await callOfficeApi(address, 'DELETE', `/clinics/${emptied}`);
    await expect
      .poll(() => page.locator('.bands').innerText())
      .toContain('보건소에서 이 검사소 운영을 종료했습니다.');
    await expectAccessible(page, 'removed');
    await callOfficeApi(address, 'PUT', '/set-up', setUp);
    await expect.poll(() => page.locator('.top-bar__chip').innerText()).toContain('온라인');
  });
});

/** The address on the slip of a ticket, as another tablet of the clinic knows it. */
