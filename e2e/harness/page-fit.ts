import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findAxeViolations } from './axe.js';

/** Expects that the page scrolls only vertically, has no axe violation and no missing text. */
export async function expectPageFits(page: Page, scope: 'all' | 'without-contrast' = 'all'): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('body').innerText()).not.toMatch(/\{\{|undefined|NaN/);
  expect(await findAxeViolations(page, scope)).toEqual([]);
}
