import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;
type RunOptions = { rules?: Record<string, { enabled: boolean }>; resultTypes?: string[] };

declare global {
  /** What the page itself holds once axe was there. */
  var axe: { run: (options: RunOptions) => Promise<AxeResults> } | undefined;
}

/** Colours do not change with the language, and are what axe looks at longest. */
const wordsOnly: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/** The page as it stands scrolls only downwards, axe finds nothing in it, and every word was found. */
export async function expectFit(page: Page, look: 'whole' | 'words' = 'whole'): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.locator('body').innerText()).not.toMatch(/\{\{|undefined|NaN/);
  const { violations } = await judge(page, look === 'whole' ? {} : wordsOnly);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found).toEqual([]);
}

/** Brings axe into the page once; it stays until the page is left. */
async function judge(page: Page, options: RunOptions): Promise<AxeResults> {
  const known = await page.evaluate(() => globalThis.axe !== undefined);
  if (!known) return new AxeBuilder({ page }).setLegacyMode().analyze();
  return page.evaluate(
    async (wanted: RunOptions) => {
      if (!globalThis.axe) throw new Error('The page was left while axe was to look at it');
      return globalThis.axe.run(wanted);
    },
    { ...options, resultTypes: ['violations'] },
  );
}
