import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.js';

/** The page as it stands scrolls only downwards, axe finds nothing in it, and every word was found. */
export async function expectFit(page: Page, look: 'whole' | 'words' = 'whole'): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('body').innerText()).not.toMatch(/\{\{|undefined|NaN/);
  expect(await axeFaults(page, look)).toEqual([]);
}
