import { mkdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { requestPairingCode } from '../../server/src/testing/staff-tablet.js';
import { openBrowser, openContext } from './browser.js';
import { type DemoServer, startDemoServer } from './demo-server.js';
import { eventually, screenshotDir } from './staff-view.js';

export const landscape = { viewport: { width: 1280, height: 800 } };
export const smallTablet = { width: 1024, height: 768 };
export const phone = { viewport: { width: 390, height: 844 } };

type StaffDesks = {
  /** The address of the server, once the tests have started. */
  address: () => string;
  /** The staff page of a tablet that was never paired. */
  openStaff: (options: BrowserContextOptions) => Promise<Page>;
  /** A tablet paired through its own first screen, at its clinic's desk, with intake open. */
  openDesk: (clinicId: string, options?: BrowserContextOptions) => Promise<Page>;
};

/** Gives the tests of a file one district and one browser; each retry gets a new district. */
export function useStaffDesks(): StaffDesks {
  let server: DemoServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startDemoServer();
    browser = await openBrowser();
    if (screenshotDir) mkdirSync(screenshotDir, { recursive: true });
  });
  beforeEach(async ({ task }) => {
    if (!task.result?.retryCount) return;
    await server[Symbol.asyncDispose]();
    server = await startDemoServer();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });
  const openStaff = async (options: BrowserContextOptions) => {
    const context = await openContext(browser, landscape.viewport, options);
    const page = await context.newPage();
    // An element that is missing after this long will not appear; failing early leaves time for a retry.
    page.setDefaultTimeout(12_000);
    await page.goto(`${server.url}/staff`);
    return page;
  };
  return {
    address: () => server.url,
    openStaff,
    async openDesk(clinicId, options = landscape) {
      const page = await openStaff(options);
      await pairByHand(page, await requestPairingCode(server.url, clinicId));
      await openIntake(page);
      return page;
    },
  };
}

async function pairByHand(page: Page, code: string): Promise<void> {
  for (const letter of code) await page.getByRole('button', { name: letter, exact: true }).click();
  await page.getByRole('button', { name: /^(연결하기|Pair)$/ }).click();
  await page.locator('.desk').waitFor();
}

async function openIntake(page: Page): Promise<void> {
  const taking = page.locator('.intake-group .small-button').first();
  // A button pressed while the desk was still loading is pressed again.
  await eventually(async () => {
    if ((await taking.getAttribute('aria-pressed')) === 'false') await taking.click();
    return taking.getAttribute('aria-pressed');
  }).toBe('true');
}
