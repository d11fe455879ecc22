import { mkdirSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { use } from '../../server/src/testing/close-afterwards.js';
import type { ServerOptions } from '../../server/src/testing/server-process.js';
import { requestPairingCode } from '../../server/src/testing/staff-tablet.js';
import { openContext, useBrowser } from './browser.js';
import { startDemoServer } from './demo-server.js';
import { notePresses } from './presses.js';
import { screenshotDir } from './staff-view.js';
import { choosePlace } from './tablet-place.js';

export const landscape = { viewport: { width: 1280, height: 800 } };
export const smallTablet = { width: 1024, height: 768 };
export const phone = { viewport: { width: 390, height: 844 } };

type StaffDesks = {
  address: string;
  /** The staff page of a tablet that was never paired. */
  openStaff: (options: BrowserContextOptions) => Promise<Page>;
  /** A tablet paired through its own first screen, at its clinic's desk, with intake open. */
  openDesk: (clinicId: string, options?: BrowserContextOptions, booth?: string) => Promise<Page>;
  /** The same, asked where it stands. */
  openUnplaced: (clinicId: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** Gives the tests of a file one district and one browser, whose clock may be set ahead as the server's. */
export async function useStaffDesks(options?: ServerOptions, aheadMs = 0): Promise<StaffDesks> {
  const server = await use(startDemoServer(options));
  const browser = await useBrowser();
  if (screenshotDir) mkdirSync(screenshotDir, { recursive: true });
  const openStaff = async (options: BrowserContextOptions) => {
    const context = await openContext(browser, landscape.viewport, options);
    await notePresses(context);
    if (aheadMs) await context.clock.install({ time: Date.now() + aheadMs });
    const page = await context.newPage();
    await page.goto(`${server.url}/staff`);
    return page;
  };
  const openUnplaced = async (clinicId: string, options: BrowserContextOptions = landscape) => {
    const page = await openStaff(options);
    await pairByHand(page, await requestPairingCode(server.url, clinicId));
    return page;
  };
  return {
    address: server.url,
    openStaff,
    openUnplaced,
    async openDesk(clinicId, options = landscape, booth = '1') {
      const page = await openUnplaced(clinicId, options);
      await standAt(page, booth);
      await openIntake(page);
      return page;
    },
  };
}

async function pairByHand(page: Page, code: string): Promise<void> {
  for (const letter of code) await page.getByRole('button', { name: letter, exact: true }).click();
  await page.getByRole('button', { name: /^(연결하기|Pair)$/ }).click();
}

/** A clinic that only counts people does not ask. */
async function standAt(page: Page, booth: string): Promise<void> {
  await page.locator('.desk, .where').waitFor();
  if (await page.locator('.where').isVisible()) await choosePlace(page, booth);
  await page.locator('.desk').waitFor();
}

/** Pressed once the desk is connected; where intake is open already, that changes nothing. */
async function openIntake(page: Page): Promise<void> {
  await page.locator('.top-bar__chip[data-offline="false"]').waitFor();
  const taking = page.locator('.intake-group .small-button').first();
  await taking.click();
  await expect.poll(() => taking.getAttribute('aria-pressed')).toBe('true');
}
