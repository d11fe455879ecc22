import type { TypicalWaits } from '@hannun/shared/contract';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { expectPageFits } from './harness/page-fit.js';
import { openResidents } from './harness/residents.js';

const clinicId = 'wangsimni-plaza';
const residents = await use(openResidents(clinicId));

const sizes = [
  { width: 320, height: 640, text: 100 },
  { width: 320, height: 640, text: 200 },
  { width: 390, height: 844, text: 100 },
  { width: 820, height: 1180, text: 100 },
  { width: 1440, height: 900, text: 100 },
] as const;

async function openMap(phone: (typeof sizes)[number]): Promise<Page> {
  const page = await residents.open('/', { phone });
  if (phone.width < 900) await page.getByRole('button', { name: '지도', exact: true }).click();
  await expect.poll(() => page.locator('.map-pin').count()).toBe(4);
  await expect.poll(() => page.locator('.drawn-map__paper > svg > path').count()).toBe(18);
  return page;
}

const boxesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements
      .map((element) => element.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  );

it('shows the map on every width, no pin over another, and beside the list in wide windows', async () => {
  for (const size of sizes) {
    const page = await openMap(size);
    await expectPageFits(page);
    const pins = await boxesOf(page, '.map-pin');
    for (const [index, pin] of pins.entries()) {
      for (const other of pins.slice(index + 1)) {
        const isApart =
          pin.right <= other.left ||
          other.right <= pin.left ||
          pin.bottom <= other.top ||
          other.bottom <= pin.top;
        expect(isApart, `${size.width} px at ${size.text} %`).toBe(true);
      }
    }
    const [list] = await boxesOf(page, 'main > .cards');
    const [map] = await boxesOf(page, '.clinic-map');
    expect((map?.left ?? 0) >= (list?.right ?? 0)).toBe(size.width >= 900);
    await page.context().close();
  }
});

it('is used by keyboard: a ring round the words, the focus kept on choosing and returned on closing', async () => {
  const page = await openMap(sizes[2]);
  await page.getByRole('combobox').last().focus();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('class')).toBe('map-pin');
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineWidth)).toBe('3px');
  expect((await focused.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const clinic = await focused.getAttribute('data-clinic');
  await page.keyboard.press('Enter');
  const close = page.getByRole('button', { name: '지도에서 닫기' });
  await expect.poll(() => close.count()).toBe(1);
  expect(await focused.getAttribute('data-clinic')).toBe(clinic);
  await expectPageFits(page);
  await close.focus();
  await page.keyboard.press('Enter');
  expect(await focused.getAttribute('data-clinic')).toBe(clinic);
  expect(await close.count()).toBe(0);
  await page.context().close();
});

const usual: TypicalWaits = {
  clinicId,
  day: '2026-12-01',
  days: 20,
  from: 'weekday',
  lanes: [
    {
      lane: 'pcr',
      name: { ko: 'PCR', en: 'PCR' },
      hours: Array.from({ length: 24 }, (_, hour) => ({ hour, wait: 600 + (hour % 8) * 300, people: 10 })),
      quietAfter: 22,
    },
  ],
};

it('keeps the hours of a round-the-clock clinic apart on every width', async () => {
  for (const size of sizes) {
    const page = await residents.open('/', { phone: size });
    // A demonstration has no days behind it.
    await page.route('**/usual', (route) => route.fulfill({ json: usual }));
    await page.goto(`${residents.url}/clinics/${clinicId}`);
    await expect.poll(() => page.locator('.hour-chart').count()).toBe(1);
    await expectPageFits(page);
    const bars = await boxesOf(page, '.hour-chart li');
    expect(bars).toHaveLength(size.width < 600 ? 12 : 24);
    const widths = bars.map(({ left, right }) => right - left);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1);
    const labels = await boxesOf(page, '.hour-chart__hour > span');
    expect(labels.length).toBeGreaterThan(2);
    for (const [index, { left }] of labels.slice(1).entries())
      expect(left, `${size.width} px at ${size.text} %`).toBeGreaterThan(labels[index]?.right ?? 0);
    const columns = await boxesOf(page, '.clinic-columns > div');
    expect((columns[1]?.left ?? 0) >= (columns[0]?.right ?? 0)).toBe(size.width >= 900);
    await page.context().close();
  }
});
