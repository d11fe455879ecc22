import { type Browser, chromium } from 'playwright-core';
import { ensureBrowser } from '../bootstrap/browser.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'];

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await ensureBrowser(), args: flags });
