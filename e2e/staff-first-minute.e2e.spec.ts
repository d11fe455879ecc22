import { expect, it } from 'vitest';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { pressAgain } from './harness/presses.js';
import { useStaffDesks } from './harness/staff-desks.js';
import { button, expectAccessible } from './harness/staff-view.js';

const healthCentre = 'seongdong-health-centre';
const { address, openUnplaced } = await useStaffDesks();

it('practises on a toy line before the first tap, sends nothing, and warns of nothing', async () => {
  const page = await openUnplaced(healthCentre);
  await page.locator('.place', { hasText: '1번 검사실' }).click();
  await button(page, '30초 연습하기').click();
  const task = page.locator('.practice__task');
  await expect.poll(() => task.innerText()).toContain('1/6');
  await expectAccessible(page, 'practice');
  for (const key of [
    /다음 분 호출/,
    '안 오심 처리',
    /Z001.*다시 줄에 넣기/,
    /다음 분 호출/,
    /검사 완료/,
    '되돌리기',
  ])
    await pressAgain(button(page, key));
  await expect.poll(() => task.innerText()).toContain('다 해 보셨습니다');
  await button(page, '시작하기').click();
  await page.locator('.lane-tabs').waitFor();
  expect(await page.locator('.bands .question').count()).toBe(0);

  using staff = await openStaffTablet(address, healthCentre);
  const { history, lanes } = await staff.desk();
  expect(history.filter(({ type }) => type !== 'reserve-numbers')).toEqual([]);
  expect(lanes.map(({ waiting }) => waiting)).toEqual(lanes.map(() => 0));

  await button(page, '?').click();
  await expect.poll(() => task.innerText()).toContain('1/6');
  await button(page, '연습 끝내기').click();
  await page.locator('.lane-tabs').waitFor();
});

it('can be installed as an app of its own that fills the screen', async () => {
  const page = await openUnplaced(healthCentre);
  const manifest = await page.evaluate(async () => {
    const { href } = document.querySelector<HTMLLinkElement>('link[rel="manifest"]') ?? {};
    const response = await fetch(href ?? '');
    return { type: response.headers.get('content-type'), ...(await response.json()) };
  });
  expect(manifest).toMatchObject({
    start_url: '/staff',
    scope: '/staff',
    display_override: ['fullscreen', 'standalone'],
  });
  expect(manifest.type).toMatch(/^application\/manifest\+json/);
  const icons = await page.evaluate(
    async (paths: string[]) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
    manifest.icons.map(({ src }: { src: string }) => src),
  );
  expect(icons).toEqual([200, 200]);
});
