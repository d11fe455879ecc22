import type { Desk } from '@hannun/shared/contract';
import { createSeededRandom } from '@hannun/shared/simulator';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { openSlipPrinter } from './harness/slip-printer.js';
import { useStaffDesks } from './harness/staff-desks.js';
import { dialog } from './harness/staff-view.js';

const clinicId = 'seongdong-health-centre';
const random = createSeededRandom(18);
const steps = 60;
const { address, openDesk, openUnplaced } = await useStaffDesks();

/** Where a tablet stands: in a booth, or at reception. */
type Place = { page: Page; booth: string | null };

/** One press of somebody in a hurry, who presses some keys twice and answers each question with its last key. */
async function press({ page, booth }: Place): Promise<void> {
  const checkIn = page.locator('.desk .large-button').first();
  const inBooth = page.locator('.lane-buttons > .large-button');
  const key = booth === null || random.happens(0.3) ? checkIn : inBooth.nth(random.happens(0.7) ? 0 : 1);
  if (await key.isDisabled()) return;
  await key.click(random.happens(0.2) ? { clickCount: 2 } : {});
  if (await dialog(page).isVisible()) await dialog(page).locator('.dialog__list button').last().click();
}

/** Of everybody in service. */
const boothsOf = (desk: Desk): ReadonlyMap<string, string> =>
  new Map(
    desk.lanes.flatMap(({ inService }) =>
      inService.flatMap((each) => (each.status === 'in-service' ? [[each.ticket, each.booth] as const] : [])),
    ),
  );

/** Whether the server has answered all that was tapped here. */
const isSettled = async ({ page }: Place): Promise<boolean> =>
  (await page.locator('.top-bar__short').textContent()) === '온라인';

it('ends no service in another booth, strikes nobody and prints each slip once, in a hurried day', async () => {
  const observer = await use(openStaffTablet(address, clinicId));
  // The server lets a device read so many desks a second.
  const readDesk = () => vi.waitFor(() => observer.desk(), { timeout: 10_000, interval: 300 });
  const printer = await use(openSlipPrinter(address, clinicId));
  const reception = await openUnplaced(clinicId);
  await reception.locator('.place', { hasText: /^접수대/ }).click();
  await reception.locator('.where__footer .small-button[data-kind="main"]').click();
  const one: Place = { page: await openDesk(clinicId, undefined, '1'), booth: '1' };
  const two: Place = { page: await openDesk(clinicId, undefined, '2'), booth: '2' };
  const places = [one, two, { page: reception, booth: null }];

  let before = boothsOf(await readDesk());
  for (let step = 0; step < steps; step += 1) {
    // The second booth works through an outage of some minutes' taps.
    if (step === 20) await two.page.context().setOffline(true);
    if (step === 35) await two.page.context().setOffline(false);
    const isOut = step >= 20 && step < 35;
    const place = places[Math.floor(random.uniform() * places.length)] ?? one;
    await press(place);
    if (!isOut || place !== two) await expect.poll(() => isSettled(place)).toBe(true);
    if (step === 35) await expect.poll(() => isSettled(two)).toBe(true);
    const after = boothsOf(await readDesk());
    const ended = Array.from(before).filter(([ticket]) => !after.has(ticket));
    const pressed = step === 35 ? ['2', place.booth] : [place.booth];
    for (const [ticket, booth] of ended)
      expect(pressed, `${ticket} in booth ${booth}, step ${step}`).toContain(booth);
    if (isOut && place === two) expect(after).toEqual(before);
    before = after;
  }
  const { lanes } = await readDesk();
  // Nobody pressed that somebody had not come.
  expect(lanes.flatMap(({ gone }) => gone)).toEqual([]);
  await expect
    .poll(async () => (await readDesk()).prints?.filter(({ state }) => state !== 'printed'))
    .toEqual([]);
  expect(printer.cuts()).toBe((await readDesk()).prints?.length);
});
