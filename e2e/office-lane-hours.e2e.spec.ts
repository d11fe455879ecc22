import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { adminToken } from '../server/src/testing/admin-token.js';
import { use } from '../server/src/testing/close-afterwards.js';
import { callApi } from '../server/src/testing/http-client.js';
import type { Board, ClinicConfig, LaneConfig } from '../shared/src/contract/index.js';
import { dayInZone, weekdayOf } from '../shared/src/date-time/index.js';
import { openPage, useBrowser } from './harness/browser.js';
import { startDemoServer } from './harness/demo-server.js';
import { expectPageFits } from './harness/page-fit.js';

/** Open round the clock, so that the test says the same at any hour. */
const plaza = 'wangsimni-plaza';
const server = await use(startDemoServer());
const browser = await useBrowser();

const weekdays = ['월요일', '화요일', '수요일', '목요일', '금요일', '토요일', '일요일'];
const sizes = [
  { width: 1280, height: 800 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Lane A beside others of the same hours. */
async function addLanes(...added: readonly Pick<LaneConfig, 'lane' | 'code' | 'name'>[]): Promise<void> {
  const path = `/admin/clinics/${plaza}`;
  const { body } = await callApi<ClinicConfig>(server, path, { bearer: adminToken });
  const [pcr] = body.lanes;
  const lanes = [pcr, ...added.map((lane) => ({ ...pcr, ...lane }))];
  await callApi(server, path, { method: 'PATCH', bearer: adminToken, body: { lanes } });
}
const rapid = { lane: 'rapid', code: 'B', name: { ko: '신속항원', en: 'Rapid antigen' } };
const result = { lane: 'result', code: 'C', name: { ko: '결과 상담', en: 'Results' } };

async function openLaneHours(): Promise<Page> {
  const page = await openPage(browser, `${server.url}/office`);
  await page.getByRole('button', { name: '관리자 토큰으로 로그인' }).click();
  await page.getByLabel('관리자 토큰').fill(adminToken);
  await page.getByRole('button', { name: '로그인', exact: true }).click();
  await page.getByRole('link', { name: '검사소 설정' }).click();
  await page
    .getByRole('link', { name: /왕십리광장/ })
    .first()
    .click();
  await page.getByRole('link', { name: '줄별 시간과 공휴일' }).click();
  return page;
}

const boardOfRapid = async () => {
  const { body } = await callApi<Board>(server, `/clinics/${plaza}`);
  return body.lanes.find(({ lane }) => lane === 'rapid');
};

it('closes a lane on today’s weekday: after saving and a reload it is so, and its board says it', async () => {
  await addLanes(rapid);
  const page = await openLaneHours();
  const today = weekdays[weekdayOf(dayInZone('Asia/Seoul', Date.now()))] ?? '';
  const block = page.getByRole('button', { name: `신속항원 ${today} 00:00~24:00` });
  expect((await boardOfRapid())?.intake).toBeUndefined();

  await block.click();
  for (const weekday of weekdays.filter((each) => each !== today))
    await page.getByRole('button', { name: weekday, exact: true }).click();
  await page.getByRole('button', { name: '이 시간 삭제' }).click();
  await page.getByText('저장하지 않은 변경 1건').waitFor();
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await page.getByText('저장했습니다. 모든 화면이 바로 바뀝니다.').waitFor();
  await expect.poll(async () => (await boardOfRapid())?.intake).toBe('not-today');

  await page.reload();
  await page.getByRole('button', { name: `PCR ${today} 00:00~24:00` }).waitFor();
  expect(await block.count()).toBe(0);
  await page.getByRole('button', { name: `PCR ${today} 00:00~24:00` }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '저장', exact: true }).click();
  await expect.poll(async () => (await boardOfRapid())?.intake).toBeUndefined();
});

it('fits each size in both languages and themes, with a block selected', async () => {
  const page = await openLaneHours();
  await page.locator('.lane-block').first().waitFor();
  for (const nextTheme of ['어둡게', '밝게']) {
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.locator('.lane-block').first().click();
      await expectPageFits(page);
      await page.getByRole('button', { name: 'English' }).click();
      await expectPageFits(page);
      await page.getByRole('button', { name: '한국어' }).click();
    }
    await page.getByRole('button', { name: nextTheme }).click();
  }
});

/** Texts of the grid that end beyond their block. */
const cutTexts = (page: Page) =>
  page.locator('.lane-block > span[aria-hidden]').evaluateAll((texts) =>
    texts
      .filter((text) => {
        const shown = text.parentElement?.getBoundingClientRect().right ?? 0;
        return text.getBoundingClientRect().right > shown;
      })
      .map((text) => text.textContent),
  );

it.each([1280, 1440, 1600, 1920])('cuts no time of three lanes at a width of %i', async (width) => {
  await addLanes(rapid, result);
  const page = await openLaneHours();
  await page.setViewportSize({ width, height: 900 });
  await page.locator('.lane-block').first().waitFor();
  await expect.poll(() => cutTexts(page)).toEqual([]);
  await expectPageFits(page);
});
