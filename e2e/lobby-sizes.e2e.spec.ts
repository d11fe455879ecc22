import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeProfiles, openBrowser } from './harness/browser.js';
import { findTextProblems } from './harness/text-problems.js';

let browser: Browser;
let vite: ViteDevServer;
let page: Page;
let gallery: string;
let examples: string[];

beforeAll(async () => {
  const root = resolve(import.meta.dirname, '../web-display');
  vite = await createServer({
    root,
    configFile: resolve(root, 'vite.config.ts'),
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    logLevel: 'error',
  });
  await vite.listen();
  gallery = `${vite.resolvedUrls?.local[0]}gallery.html`;
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(gallery);
  examples = await page.locator('li').allInnerTexts();
  // Only the position of text matters: painting large screens in software takes half of the time.
  await page.addStyleTag({ content: ':root { opacity: 0 }' });
});
afterAll(async () => {
  await closeProfiles(browser);
  await vite.close();
});

/** Common televisions, video walls, and unusual window sizes. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
  { width: 2160, height: 3840 },
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1280, height: 1024 },
  { width: 1024, height: 1366 },
  { width: 2560, height: 1080 },
  { width: 720, height: 1280 },
];

async function faultsOf(name: string): Promise<string[]> {
  await page.goto(`${gallery}#${name}`);
  await page.locator('.screen').waitFor();
  await page.evaluate(() => document.fonts.ready);
  // Text is fitted one frame after its font has loaded.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await page.evaluate(findTextProblems)).map((fault) => `${name}: ${fault}`);
}

/** Runs in the browser. */
const countLines = (texts: Element[]): number[] =>
  texts.map((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return range.getClientRects().length;
  });

it.each(sizes)(
  'clips or overlaps no text at $width × $height in any state, with the longest names',
  async (size) => {
    expect(examples.length).toBeGreaterThan(30);
    await page.setViewportSize(size);
    const faults: string[] = [];
    for (const name of examples) {
      faults.push(...(await faultsOf(name)));
      if (/^(live|longest|stopped|four)/.test(name)) faults.push(...(await faultsOf(`${name}?urgent`)));
    }
    expect(faults).toEqual([]);
  },
);

it.each([
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
])('says a pause in one line per language and part at $width × $height', async (size) => {
  await page.setViewportSize(size);
  for (const name of examples.filter((each) => each.includes('paused'))) {
    await faultsOf(name);
    const lines = await page.locator('.lane-message .fit-text').evaluateAll(countLines);
    expect([name, Math.min(...lines), Math.max(...lines)]).toEqual([name, 1, 1]);
  }
});

it('says below a number up to whom it goes in one line per language, inside its card', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const name of ['reachable', 'longest-reachable', 'shut', 'longest-shut']) {
    await faultsOf(name);
    const lines = await page.locator('.lane-strip .fit-text').evaluateAll(countLines);
    expect([name, ...new Set(lines)]).toEqual([name, 1]);
    const spare = await page
      .locator('.lane-row')
      .evaluateAll((rows) =>
        rows.flatMap((row) =>
          [...row.querySelectorAll('.lane-tag, .lane-booth b')].map(
            (cell) => cell.getBoundingClientRect().top - row.getBoundingClientRect().top,
          ),
        ),
      );
    expect([name, Math.min(...spare) >= 8]).toEqual([name, true]);
  }
});

it('detects text that does not fit', async () => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await faultsOf('live');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.lane-name { font-size: 4rem !important; }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(await page.evaluate(findTextProblems)).not.toEqual([]);
});
