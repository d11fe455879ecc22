import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { landscape, phone, smallTablet, useStaffDesks } from './harness/staff-desks.js';
import { button, checkIn, dialog, expectAccessible, undoBar } from './harness/staff-view.js';
import { choosePlace } from './harness/tablet-place.js';

const healthCentre = 'seongdong-health-centre';
const { openDesk, openUnplaced } = await useStaffDesks();

const sizes = {
  landscape: landscape.viewport,
  '1024': smallTablet,
  upright: { width: 820, height: 1180 },
  phone: phone.viewport,
};

async function expectAccessibleAtEverySize(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    await expectAccessible(page, `${name}-${size}`);
  }
  await page.setViewportSize(landscape.viewport);
}

const notice = (page: Page) => page.locator('.bands .question').first();
const chips = (page: Page) => page.locator('.room-strip');
const changePlace = (page: Page) => page.locator('.place-badge').click();

it('keeps two tablets from ending each other’s examinations unasked', async () => {
  const one = await openDesk(healthCentre);
  await checkIn(one, 4);
  await button(one, /다음 분 호출/).click();
  await expect.poll(() => chips(one).innerText()).toMatch(/1번\s*나\s*A001/);

  const other = await openUnplaced(healthCentre);
  const taken = other.locator('.place', { hasText: '1번 검사실' });
  await expect.poll(() => taken.innerText()).toContain('다른 태블릿에서 쓰고 있습니다');
  await expectAccessibleAtEverySize(other, 'where');
  await choosePlace(other, '1');
  await expect.poll(() => notice(one).innerText()).toContain('1번 검사실을 넘겨받았습니다');

  await button(other, /다음 분 호출/).click();
  await dialog(other).getByRole('heading', { name: '1번 검사실에 A001번이 계십니다' }).waitFor();
  await expectAccessible(other, 'ask-call');
  await button(other, 'A001 마치고 다음 분 호출').click();
  await expect.poll(() => other.locator('.now-row b').innerText()).toBe('A002');
  await expect.poll(() => notice(one).innerText()).toMatch(/다음 분을 부르면서 A001번 검사를 마쳤습니다/);
  await expectAccessibleAtEverySize(one, 'told');

  await notice(one).getByRole('button', { name: '확인했습니다' }).click();
  await button(one, '자리 고르기').click();
  await choosePlace(one, '2');
  expect(await one.locator('.now-row').innerText()).toBe('내 검사실이 비어 있습니다');
  await button(one, /다음 분 호출/).click();
  await expect.poll(() => chips(other).innerText()).toMatch(/2번\s*A003/);
  await chips(other).getByRole('button', { name: /A003/ }).click();
  await dialog(other).getByRole('heading', { name: 'A003' }).waitFor();
});

it('gives numbers and calls nobody at reception, and stands where it stood after a reload', async () => {
  const page = await openDesk(healthCentre, { ...landscape, locale: 'en-GB', colorScheme: 'dark' }, '3');
  await changePlace(page);
  await page.locator('.place', { hasText: /^Reception/ }).click();
  await button(page, 'Start at reception').click();
  await button(page, '4 people').click();
  await expect.poll(() => undoBar(page).innerText()).toMatch(/A\d{3} checked in/);
  await expectAccessibleAtEverySize(page, 'reception-dark');
  await page.reload();
  await button(page, /Check in one/).waitFor();
  expect(await button(page, /Call next/).count()).toBe(0);
  await button(page, /Rapid antigen/).click();
  expect(await button(page, /Call next/).count()).toBe(0);
});
