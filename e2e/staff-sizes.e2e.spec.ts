import { nextInLine } from '@hannun/shared/queue';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { callOfficeApi } from '../server/src/testing/office-api.js';
import { openStaffTablet, type StaffTablet } from '../server/src/testing/staff-tablet.js';
import { type Tap, tap } from '../server/src/testing/tablet.js';
import { findKeyProblems, type KeyPromise } from './harness/key-problems.js';
import { pressAgain } from './harness/presses.js';
import { landscape, useStaffDesks } from './harness/staff-desks.js';
import { button, checkIn, dialog, screenshotDir, waitingCount } from './harness/staff-view.js';
import { findTextProblems } from './harness/text-problems.js';

/** Two lanes with slips and several rooms. */
const healthCentre = 'seongdong-health-centre';
/** Counts people without tickets. */
const station = 'seongsu-station';
const { address, openDesk, openUnplaced } = await useStaffDesks();

const tablet = { fits: true, mainKeyPx: 200 } satisfies KeyPromise;
const small = { fits: false, mainKeyPx: 130 } satisfies KeyPromise;
const sizes: readonly [width: number, height: number, KeyPromise][] = [
  [768, 1024, tablet],
  [820, 1180, tablet],
  [1024, 768, tablet],
  [1180, 820, tablet],
  [1280, 800, tablet],
  [1440, 900, tablet],
  [390, 844, small],
  // 1280×800 at 200 % zoom.
  [640, 400, small],
];
const word = {
  ko: '내일부터 3번 검사실을 함께 씁니다. 오전에 소독이 있습니다.',
  en: 'Room 3 opens tomorrow. It is cleaned in the morning.',
};
const english: BrowserContextOptions = { ...landscape, locale: 'en-GB', colorScheme: 'dark' };

/** Expects at every size that nothing is cut, covered or too small, and on tablets that nothing has to be scrolled. */
async function expectKeysInPlace(
  page: Page,
  name: string,
  prepare: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  const found: Record<string, string[]> = {};
  for (const [width, height, promise] of sizes) {
    await page.setViewportSize({ width, height });
    await prepare();
    await page.evaluate(() => scrollTo(0, 0));
    const size = `${name} ${width}×${height}`;
    if (screenshotDir)
      await page.screenshot({
        path: `${screenshotDir}/sizes-${name}-${width}.png`,
        fullPage: !promise.fits,
      });
    const problems = await page.evaluate(findKeyProblems, promise);
    const isDialogOpen = (await dialog(page).count()) > 0;
    const texts = promise.fits && !isDialogOpen ? await page.evaluate(findTextProblems) : [];
    if (problems.length + texts.length > 0) found[size] = [...problems, ...texts];
  }
  await page.setViewportSize(landscape.viewport);
  expect(found).toEqual({});
}

/** Expects that the number just given can be read without scrolling to it. */
async function giveNumber(page: Page, key: Locator): Promise<void> {
  await pressAgain(key);
  await page.waitForFunction(() => {
    const box = document.querySelector('.given-number b')?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight;
  });
}

/** The longest that is said of them. */
const stopScreens = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/clinics/*/screens', (route) =>
    route.fulfill({ json: { silent: false, stopped: true, publicUrl: null, screens: [] } }),
  );

/** A line with a family and a priority ticket in it, two in service, three who did not come twelve minutes ago. */
async function fillLine(staff: StaffTablet): Promise<void> {
  const arrive = (party = 1, priority = false) =>
    staff.tap({ type: 'check-in', lane: 'pcr', party, ...(priority && { priority }) });
  const at = new Date(Date.now() - 12 * 60_000).toISOString();
  const earlier = (command: Tap) => staff.send(tap(command, at, healthCentre));
  for (let person = 0; person < 4; person += 1) await earlier({ type: 'check-in', lane: 'pcr' });
  for (const booth of ['2', '3', '2'] as const) {
    const called = await earlier({ type: 'call', lane: 'pcr', booth });
    if (!called.ok || !('ticket' in called.result) || !called.result.ticket)
      throw new Error('Nobody could be called');
    await earlier({ type: 'leave', ticket: called.result.ticket, reason: 'no-show' });
  }
  await staff.tap({ type: 'call', lane: 'pcr', booth: '2' });
  await arrive(4);
  await arrive(3, true);
  for (let person = 0; person < 6; person += 1) await arrive(person === 2 ? 2 : 1);
}

/** The longest that the key for the next says of them: how many they are, and that they come first. */
async function callUntilNextIsFamilyFirst(page: Page, staff: StaffTablet): Promise<void> {
  await staff.tap({ type: 'check-in', lane: 'pcr', party: 3, priority: true });
  for (let isNext = false; !isNext; ) {
    const lane = (await staff.desk()).lanes.find((each) => each.lane === 'pcr');
    const [next] = lane ? nextInLine(lane, 1) : [];
    if (!next) throw new Error('Nobody waits any more');
    isNext = next.priority && next.party > 1;
    if (!isNext) await staff.tap({ type: 'call', lane: 'pcr', booth: '2' });
  }
  await expect.poll(() => page.locator('.large-button__marks .ticket-mark').count()).toBe(2);
}

it.each([
  ['ko', landscape, '1'],
  ['en', english, '3'],
] as const)('keeps every key of a busy desk in place at every size: %s', async (language, options, booth) => {
  const page = await openDesk(healthCentre, options, booth);
  using staff = await openStaffTablet(address, healthCentre);
  await fillLine(staff);
  await expect.poll(() => page.locator('.next-in-line .ticket-mark').count()).toBeGreaterThan(1);
  await button(page, /다음 분 호출|Call next/).click();
  await page.locator('.now-row b').waitFor();
  await page.locator('.late-arrivals small', { hasText: /^1\d/ }).first().waitFor();
  await expectKeysInPlace(page, `busy-${language}`);
  await callUntilNextIsFamilyFirst(page, staff);
  await expectKeysInPlace(page, `family-first-${language}`);
  const checkInKey = page.locator('.lane-buttons__check-in .large-button');
  await expectKeysInPlace(page, `given-booth-${language}`, () => giveNumber(page, checkInKey));

  await button(page, '?').click();
  await page.locator('.practice__task').waitFor();
  await expectKeysInPlace(page, `practice-${language}`);
  await button(page, /연습 끝내기|End practice/).click();

  const { lanes } = await staff.desk();
  const waiting = lanes.find(({ lane }) => lane === 'pcr')?.waiting ?? 0;
  await staff.tap({ type: 'correct', lane: 'pcr', waiting: waiting - 3 });
  await page.locator('.bands .doubts').waitFor({ state: 'attached' });
  await expectKeysInPlace(page, `asked-${language}`);
  const wordOfOffice = `/clinics/${healthCentre}/word`;
  await callOfficeApi(address, 'POST', wordOfOffice, { text: word });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await staff.tap({ type: 'pause', reason: 'disinfection', until });
  await page.locator('.pause-strip').waitFor({ state: 'attached' });
  await stopScreens(page);
  await page.locator('.top-bar__status', { hasText: 'TV' }).waitFor();
  await expectKeysInPlace(page, `paused-${language}`);
  await staff.tap({ type: 'resume' });
  await page.context().setOffline(true);
  await page.locator('.top-bar__chip[data-offline="true"]').waitFor();
  await expectKeysInPlace(page, `offline-${language}`);
  await button(page, /^\+\d/).click();
  await page.locator('.bands[data-open="true"]').waitFor();
  if (screenshotDir) await page.screenshot({ path: `${screenshotDir}/sizes-bands-open-${language}.png` });
  await callOfficeApi(address, 'DELETE', wordOfOffice);
});

it.each([
  ['ko', landscape],
  ['en', english],
] as const)(
  'keeps every key of reception, a count and a first question in place: %s',
  async (language, options) => {
    const page = await openUnplaced(healthCentre, options);
    await page.locator('.where').waitFor();
    await expectKeysInPlace(page, `where-${language}`);
    await page.locator('.place').first().click();
    await page.locator('.where__footer .small-button[data-kind="main"]').click();
    await page.locator('.reception-keys').waitFor();
    await expectKeysInPlace(page, `reception-${language}`);
    const family = page.locator('.reception-keys__parties .small-button').nth(2);
    await expectKeysInPlace(page, `given-${language}`, () => giveNumber(page, family));
    await page.locator('.earlier-slips .ticket-chip').nth(2).waitFor();
    await expectKeysInPlace(page, `earlier-${language}`);
    await button(page, '?').click();
    await page.locator('.practice__task').waitFor();
    await expectKeysInPlace(page, `practice-reception-${language}`);
    const count = await openDesk(station, options);
    await checkIn(count, 2);
    await expectKeysInPlace(count, `heads-${language}`);
  },
);

it.each([
  ['ko', landscape],
  ['en', english],
] as const)('keeps every key of a dialog in place at every size: %s', async (language, options) => {
  const page = await openDesk(healthCentre, options);
  await checkIn(page, 3);
  using staff = await openStaffTablet(address, healthCentre);
  await staff.tap({ type: 'correct', lane: 'pcr', waiting: 28 });
  await expect.poll(() => waitingCount(page).innerText()).toContain('28');
  for (const [opens, name] of [
    [/대기 명단|Waiting list/, 'line'],
    [/대기 인원 다시 세기|Recount/, 'recount'],
    [/설정·기타|Settings/, 'more'],
    [/가족·우선 접수|Group or priority/, 'arrival'],
    [/^잠시 멈춤|^Pause/, 'pause'],
    [/^접수 마감|^Close intake/, 'close'],
  ] as const) {
    await button(page, opens).first().click();
    await dialog(page).waitFor();
    await expectKeysInPlace(page, `dialog-${name}-${language}`);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  }
});
