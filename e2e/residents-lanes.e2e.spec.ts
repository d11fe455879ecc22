import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { adminToken } from '../server/src/testing/admin-token.js';
import { use } from '../server/src/testing/close-afterwards.js';
import { callApi } from '../server/src/testing/http-client.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import type { ClinicConfig } from '../shared/src/contract/index.js';
import { dayInZone, formatWeekday, weekdayOf } from '../shared/src/date-time/index.js';
import { openContext, useBrowser } from './harness/browser.js';
import { startDemoServer } from './harness/demo-server.js';
import { expectPageFits } from './harness/page-fit.js';

/** Open round the clock. */
const clinicId = 'wangsimni-plaza';

/** A zone in which it is ten in the morning now, so that noon is still to come. */
function zoneAtTen(): string {
  const behind = 10 - new Date().getUTCHours();
  const offset = behind < -12 ? behind + 24 : behind;
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

const timeZone = zoneAtTen();
const today = dayInZone(timeZone, Date.now());
const server = await use(startDemoServer({ env: { TIME_ZONE: timeZone } }));
const browser = await useBrowser();

async function setUpLanes(): Promise<void> {
  const path = `/admin/clinics/${clinicId}`;
  const { body } = await callApi<ClinicConfig>(server, path, { bearer: adminToken });
  const [pcr] = body.lanes;
  const rapid = { ...pcr, lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid antigen' } };
  const saliva = { ...pcr, lane: 'saliva', code: 'C', name: { ko: '타액 PCR', en: 'Saliva PCR' } };
  const weekly = body.weekly.map((hours, weekday) => (weekday === weekdayOf(today) ? null : hours));
  const lanes = [pcr, { ...rapid, quota: { morning: 2, afternoon: 9 } }, { ...saliva, weekly }];
  const { status, text } = await callApi(server, path, {
    method: 'PATCH',
    bearer: adminToken,
    body: { lanes },
  });
  if (status >= 400) throw new Error(text);
}

async function openPhone(path: string, width: number, locale: string): Promise<Page> {
  const context = await openContext(browser, { width, height: 844 }, { locale });
  const page = await context.newPage();
  await page.goto(server.url + path);
  return page;
}

it('says of each lane what it takes in, on list, clinic page and embed, as staff change it', async () => {
  await setUpLanes();
  using tablet = await openStaffTablet(server.url, clinicId);
  const list = await openPhone('/', 390, 'ko-KR');
  const clinic = await openPhone(`/clinics/${clinicId}`, 390, 'ko-KR');
  const english = await openPhone(`/clinics/${clinicId}`, 320, 'en-US');
  const embed = await openPhone(`/embed/${clinicId}`, 390, 'ko-KR');
  const pages = [list, clinic, english, embed];
  const card = list.getByRole('link', { name: /왕십리광장/ });
  const says = (page: Page, text: string | RegExp) =>
    expect.poll(() => page.locator('main').innerText()).toMatch(text);
  const expectAllFit = async () => {
    for (const page of pages) await expectPageFits(page);
  };

  for (const lane of ['pcr', 'pcr', 'pcr', 'rapid']) await tablet.tap({ type: 'check-in', lane });
  await expect.poll(() => card.innerText()).toMatch(/PCR.*3명.*신속항원.*1명.*끝나요/s);
  expect(await list.locator('main').innerText()).not.toContain('타액');
  const weekday = formatWeekday('ko', today);
  await says(clinic, `타액 PCR: ${weekday}에는 하지 않아요`);
  await says(clinic, /지금 도착해 있다면 .*\d\d:\d\d쯤 끝나요/s);
  await expectAllFit();

  await tablet.tap({ type: 'check-in', lane: 'rapid' });
  for (const page of [list, clinic, embed]) await says(page, /오전 접수 마감.*12:00부터 다시 접수해요/s);
  await says(english, /Morning places are full\s+Takes people in again from 12:00/);
  await says(clinic, 'PCR 예상 대기');
  await says(clinic, '신속항원 번호표를 받으신 2명은 그대로 검사받아요.');
  await expectAllFit();

  await tablet.tap({ type: 'pause', lane: 'pcr', reason: 'disinfection' });
  await says(list, /지금 접수하지 않는 곳.*PCR 소독 중.*신속항원 오전 접수 마감/s);
  await says(clinic, /소독 중\s+다시 시작하는 시각은 아직 정해지지 않았어요/);
  await expectAllFit();

  await tablet.tap({ type: 'resume', lane: 'pcr' });
  await tablet.tap({ type: 'close-intake' });
  await says(list, /지금 접수하지 않는 곳.*왕십리광장.*접수 마감/s);
  for (const page of [clinic, embed]) await says(page, '번호표를 받으셨다면 그대로 검사받을 수 있어요');
  for (const page of pages) expect(await page.locator('main').innerText()).not.toMatch(/끝나요|done by/);
  await expectAllFit();
});
