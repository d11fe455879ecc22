import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { callOfficeApi } from '../server/src/testing/office-api.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import type { ClinicConfig } from '../shared/src/contract/index.js';
import { minuteMs } from '../shared/src/date-time/index.js';
import { openLobbyScreen, openPhone, useBrowser } from './harness/browser.js';
import { expectPageFits } from './harness/page-fit.js';
import { useStaffDesks } from './harness/staff-desks.js';
import { button, dialog, undoBar } from './harness/staff-view.js';

const plaza = 'wangsimni-plaza';
/** A zone in which it is about noon, so that the test says the same at any hour. */
const hoursToNoon = 12 - new Date().getUTCHours();
const timeZone = `Etc/GMT${hoursToNoon > 0 ? '-' : '+'}${Math.abs(hoursToNoon)}`;
const { address: url, openDesk } = await useStaffDesks({ env: { TIME_ZONE: timeZone } });
const browser = await useBrowser();
const tablet = await openStaffTablet(url, plaza);
const path = `/clinics/${plaza}`;

async function addRapidLane(): Promise<void> {
  const { lanes } = await callOfficeApi<ClinicConfig>(url, 'GET', path);
  const [pcr] = lanes;
  const rapid = { ...pcr, lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid antigen' } };
  await callOfficeApi(url, 'PATCH', path, { lanes: [pcr, rapid] });
}

async function closeIn(minutes: number): Promise<void> {
  const until = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    Date.now() + minutes * minuteMs,
  );
  const weekly = Array.from({ length: 7 }, () => ({ from: '00:00', until, breaks: [] }));
  await callOfficeApi(url, 'PATCH', path, { weekly });
}

async function admit(lane: string): Promise<{ ticket: string; token: string }> {
  const ack = await tablet.tap({ type: 'check-in', lane });
  if (!ack.ok) throw new Error(ack.error.message);
  return ack.result;
}

const chooseLane = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: '검사 줄' }).getByRole('button', { name }).click();

it('pauses one lane alone: its ticket, the TV and the tablet say so, and nothing else stops', async () => {
  await addRapidLane();
  const [pcr, rapid] = [await admit('pcr'), await admit('rapid')];
  const desk = await openDesk(plaza);
  const [mine, other] = [
    await openPhone(browser, `${url}/t/${rapid.token}`),
    await openPhone(browser, `${url}/t/${pcr.token}`),
  ];
  const lobby = await openLobbyScreen(browser, `${url}/display/${plaza}`);
  await chooseLane(desk, /신속항원/);
  await button(desk, /^잠시 멈춤/).click();
  for (const name of ['신속항원', '소독', '시각 미정', '신속항원만 멈추기'])
    await dialog(desk).getByRole('button', { name, exact: true }).click();

  const paused = '소독 중 · 다시 시작하는 시각은 아직 정해지지 않았어요. 받은 번호는 그대로 쓸 수 있어요.';
  await expect.poll(() => mine.locator('.ticket-card').innerText()).toContain(paused);
  await expect.poll(() => lobby.locator('body').innerText()).toContain('소독 중');
  expect(await other.locator('.ticket-card').innerText()).not.toContain('소독');
  expect(await button(desk, /^잠시 멈춤/).innerText()).toContain('B만 · 소독 중');
  await expectPageFits(mine);
  await chooseLane(desk, /PCR/);
  expect(await button(desk, /^받는 중/).getAttribute('aria-pressed')).toBe('true');

  await button(desk, /되돌리기/).click();
  await expect.poll(() => mine.locator('.ticket-card').innerText()).not.toContain('소독');
  await expect.poll(() => lobby.locator('body').innerText()).not.toContain('소독 중');
});

it('closes intake at the number the server proposes, with one tap', async () => {
  await closeIn(30);
  let last = await admit('pcr');
  for (let people = 0; people < 60; people += 1) last = await admit('pcr');
  const desk = await openDesk(plaza);
  const holder = await openPhone(browser, `${url}/t/${last.token}`);
  await chooseLane(desk, /PCR/);
  await button(desk, '여기서 마감').click();
  await expect.poll(() => undoBar(desk).innerText()).toContain('마지막 번호 바꿈');
  await expect.poll(() => button(desk, /^조기 마감/).getAttribute('aria-pressed')).toBe('true');
  await expect
    .poll(() => holder.locator('main').innerText())
    .toMatch(/번까지 검사(해요|할 수 있을 것 같아요)\. 접수창구에 물어봐 주세요\./);
  await expectPageFits(holder);
});
