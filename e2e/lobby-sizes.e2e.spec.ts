import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeProfiles, openBrowser } from './harness/browser.js';
import { findTextProblems } from './harness/text-problems.js';

let browser: Browser;
let vite: ViteDevServer;
let page: Page;
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
  browser = await openBrowser();
  page = await browser.newPage();
  await page.goto(`${vite.resolvedUrls?.local[0]}gallery.html`);
  examples = await page.locator('li').allInnerTexts();
  await page.evaluate(`window.findTextProblems = ${findTextProblems}`);
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

/** Shows one example and then the other, and resolves to their faults. Runs in the browser, once for all. */
async function showEach(names: readonly string[]): Promise<string[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const faults: string[] = [];
  for (const name of names) {
    const before = document.querySelector('.screen');
    location.hash = name;
    while (!document.querySelector('.screen') || document.querySelector('.screen') === before) await frame();
    await document.fonts.ready;
    // Text is fitted one frame after its font has loaded.
    await frame();
    await frame();
    const found: string[] = Reflect.get(window, 'findTextProblems')();
    faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
  return faults;
}

/** What is wrong with each of these examples. */
async function faultsOf(...names: readonly string[]): Promise<string[]> {
  await page.evaluate(() => {
    location.hash = '';
  });
  return page.evaluate(showEach, names);
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
    const urgent = examples.filter((name) => /^(live|longest|stopped|four)/.test(name));
    const faults = await faultsOf(...examples, ...urgent.map((name) => `${name}?urgent`));
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
