import type { Browser, Page } from 'playwright-core';
import { openContext } from './browser.js';
import { choosePlace } from './tablet-place.js';

type StaffPageOptions = {
  /** How far the tablet's clock is ahead, 0 by default. */
  clockAheadMs?: number;
  /** Where it stands; `null`: not said, for a clinic that only counts people or cannot be reached. */
  booth?: string | null;
  /** Before its first visit. */
  prepare?: (page: Page) => Promise<void>;
};

/** A paired tablet: 1280×800, Korean, in Seoul, with its own browser profile. */
export async function openStaffPage(
  browser: Browser,
  url: string,
  token: string,
  { clockAheadMs = 0, booth = '1', prepare }: StaffPageOptions = {},
): Promise<Page> {
  const context = await openContext(browser, { width: 1280, height: 800 });
  await context.addCookies([
    { name: 'hannun_device', value: token, url, httpOnly: true, sameSite: 'Strict' },
  ]);
  await context.addInitScript((ahead) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ahead;
  }, clockAheadMs);
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(`${url}/staff`);
  if (booth !== null) await choosePlace(page, booth);
  return page;
}

/** The elements of the staff page. */
export const staffPageElements = (page: Page) => ({
  checkIn: page.locator('.lane-buttons__check-in .large-button'),
  call: page.locator('.lane-buttons .large-button[data-kind="main"]'),
  waiting: async () => Number.parseInt(await page.locator('.lane-tabs b').first().innerText(), 10),
  connection: () => page.locator('.top-bar__chip').innerText(),
  inService: page.locator('.now-row b'),
  rejectedTaps: page.locator('.rejected-taps'),
});

/** Resolves once the page can be opened offline. */
export async function waitUntilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}
