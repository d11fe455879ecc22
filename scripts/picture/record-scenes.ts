/// <reference lib="dom" />
import type { Browser, Locator, Page } from 'playwright-core';
import type { Clinic } from './clinic.ts';
import { type Device, devices, type Language, pixelRatio } from './devices.ts';
import type { Product } from './product.ts';

export type Rect = { x: number; y: number; width: number; height: number };

/** A screenshot of each page as a PNG in base64. */
export type Screens = Record<Device, string>;

/** One tap: the screens before and after it, where it was made, and a figure it changed, if only that changed. */
export type Scene = {
  name: 'check-in' | 'call';
  before: Screens;
  after: Screens;
  tapped: Rect;
  figures: Record<'phone' | 'tv', Rect | null>;
};

type Recording = { browser: Browser; product: Product; clinic: Clinic; language: Language };
type Pages = Record<Device, Page>;

/** Checks one visitor in and calls another on the real pages. */
export async function recordScenes(recording: Recording): Promise<Scene[]> {
  const { product, clinic } = recording;
  const [tablet, phone, tv] = await Promise.all([
    openPage(recording, 'tablet', '/staff', clinic.staffToken),
    openPage(recording, 'phone', `/clinics/${clinic.clinicId}`),
    openPage(recording, 'tv', `/display/${clinic.clinicId}?theme=light`, clinic.displayToken),
  ]);
  const pages = { tablet, phone, tv };
  await tablet.locator('.place', { hasText: /1번 검사실|Room 1/ }).click();
  await tablet.locator('.where__footer .small-button[data-kind="main"]').click();
  await tablet.getByText(/TV와 휴대전화|TV and phones/).waitFor();
  const checkIn = await recordTap(pages, 'check-in', {
    button: tablet.locator('.lane-buttons__check-in .large-button'),
    figures: {
      phone: phone.locator('.clinic-figures__hint').first(),
      tv: tv.locator('[data-figure="waiting"]'),
    },
    shown: /\b7\b/,
  });
  await phone.goto(`${product.url}/t/${clinic.nextTicketToken}`);
  const call = await recordTap(pages, 'call', {
    button: tablet.locator('.lane-buttons .large-button[data-kind="main"]'),
    figures: { phone: phone.locator('.ticket-card'), tv: tv.locator('.lane-row') },
    shown: /A027.*1번|A027.*Room 1/s,
  });
  await Promise.all([tablet, phone, tv].map((page) => page.context().close()));
  return [checkIn, { ...call, figures: { phone: null, tv: null } }];
}

/** The figures that a tap changes, and what they show afterwards. */
type Tap = { button: Locator; figures: Record<'phone' | 'tv', Locator>; shown: RegExp };

async function recordTap(pages: Pages, name: Scene['name'], { button, figures, shown }: Tap): Promise<Scene> {
  for (const locator of [button, figures.phone, figures.tv]) await locator.waitFor();
  const before = await captureScreens(pages);
  await button.click();
  for (const figure of [figures.phone, figures.tv]) await figure.filter({ hasText: shown }).waitFor();
  const after = await captureScreens(pages);
  const changed = { phone: await textRectOf(figures.phone), tv: await textRectOf(figures.tv) };
  return { name, before, after, tapped: await rectOf(button), figures: changed };
}

async function openPage(
  { browser, product, language }: Recording,
  device: Device,
  path: string,
  token?: string,
): Promise<Page> {
  const { width, height, shownWidth } = devices[device];
  const context = await browser.newContext({
    viewport: { width, height },
    // The page is drawn at the size it is shown in, which keeps its text sharp.
    deviceScaleFactor: (shownWidth * pixelRatio) / width,
    locale: { ko: 'ko-KR', en: 'en-US' }[language],
    timezoneId: product.timeZone,
    reducedMotion: 'reduce',
  });
  if (token) {
    const cookie = { name: 'hannun_device', value: token, url: product.url };
    await context.addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
  }
  const page = await context.newPage();
  await page.goto(product.url + path);
  return page;
}

async function captureScreens({ tablet, phone, tv }: Pages): Promise<Screens> {
  const [tabletPng, phonePng, tvPng] = await Promise.all([tablet, phone, tv].map(capture));
  return { tablet: tabletPng ?? '', phone: phonePng ?? '', tv: tvPng ?? '' };
}

async function capture(page: Page): Promise<string> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return (await page.screenshot()).toString('base64');
}

/** Where an element lies on its page. */
export async function rectOf(locator: Locator): Promise<Rect> {
  const rect = await locator.boundingBox();
  if (!rect) throw new Error(`${locator} is not visible`);
  return rect;
}

/** Where the text of an element lies, which may be much narrower. */
const textRectOf = (locator: Locator): Promise<Rect> =>
  locator.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  });
