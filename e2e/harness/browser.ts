import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach } from 'vitest';
import { checkAnswers } from './checked-answers.js';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without a locale, as on a bare machine, Chromium gives no file a Korean name. */
const inUtf8 = { ...process.env, LC_ALL: 'C.UTF-8' };

/** Where Debian installs Chromium: without notifications and a window, and whole. */
const debianBrowsers = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

let running: Promise<Browser> | undefined;

/** The browser that all test files of one worker use in turn: the Chromium that `CHROMIUM` names, else Debian's. */
export function openBrowser(): Promise<Browser> {
  running ??= launch(process.env.CHROMIUM ?? debianBrowsers.find(existsSync) ?? 'chromium');
  return running;
}

async function launch(executablePath: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath, args: flags, env: inUtf8 });
  browser.once('disconnected', () => {
    running = undefined;
  });
  return browser;
}

/** Closes the browser's profiles with all their pages. */
export async function closeProfiles(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

/** A browser for the tests of a file; its pages are closed after each test. */
export async function useBrowser(): Promise<Browser> {
  const browser = await openBrowser();
  afterEach(() => closeProfiles(browser));
  return browser;
}

/** The same with notifications, which the headless shell cannot show. */
export async function useWholeBrowser(): Promise<Browser> {
  const { WHOLE_CHROMIUM, CHROMIUM = '/usr/bin/chromium' } = process.env;
  const executablePath = WHOLE_CHROMIUM ?? CHROMIUM;
  const browser = await chromium.launch({ executablePath, args: flags, env: inUtf8 });
  afterEach(() => closeProfiles(browser));
  afterAll(() => browser.close());
  return browser;
}

export type Size = { width: number; height: number };

let serviceWorkers: 'allow' | 'block' = 'block';

/** For files about what pages do without the network: a page that installs its copy takes twice as much of a core. */
export function useServiceWorkers(): void {
  serviceWorkers = 'allow';
  afterAll(() => {
    serviceWorkers = 'block';
  });
}

/** A browser profile of its own, Korean, in Seoul; without motion, as its painting in software takes the time of tests. */
export async function openContext(
  browser: Browser,
  viewport: Size,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
    serviceWorkers,
    ...options,
  });
  checkAnswers(context);
  return context;
}

/** A page in a profile of its own, on an office's monitor unless a size is given. */
export async function openPage(
  browser: Browser,
  url: string,
  viewport: Size = { width: 1440, height: 900 },
): Promise<Page> {
  const page = await (await openContext(browser, viewport)).newPage();
  await page.goto(url);
  return page;
}

export const openPhone = (browser: Browser, url: string): Promise<Page> =>
  openPage(browser, url, { width: 390, height: 844 });

/** A small one: all on it scales with its width, and software paints each of its points. */
export const lobbyScreenSize: Size = { width: 960, height: 540 };

export const openLobbyScreen = (browser: Browser, url: string): Promise<Page> =>
  openPage(browser, url, lobbyScreenSize);
