import { type Browser, chromium, type Page } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that `CHROMIUM` names, else Debian's. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags });

/** A phone: 390×844, Korean, in Seoul. */
export async function openPhone(browser: Browser, url: string): Promise<Page> {
  return openPage(browser, url, { width: 390, height: 844 });
}

/** A lobby screen: 1920×1080, Korean, in Seoul. */
export async function openLobbyScreen(browser: Browser, url: string): Promise<Page> {
  return openPage(browser, url, { width: 1920, height: 1080 });
}

async function openPage(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'ko-KR', timezoneId: 'Asia/Seoul' });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
