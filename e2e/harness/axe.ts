import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;
type RunOptions = { rules?: Record<string, { enabled: boolean }>; resultTypes?: string[] };

declare global {
  var axe: { run: (options: RunOptions) => Promise<AxeResults> } | undefined;
}

/** Colour contrast does not depend on the language, and is the slowest check. */
const withoutContrast: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/** Returns axe's violations on the page, each with its elements. */
export async function findAxeViolations(
  page: Page,
  scope: 'all' | 'without-contrast' = 'all',
): Promise<string[]> {
  const { violations } = await runAxe(page, scope === 'all' ? {} : withoutContrast);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** Loads axe into the page once; it stays until the page is left. */
async function runAxe(page: Page, options: RunOptions): Promise<AxeResults> {
  const known = await page.evaluate(() => globalThis.axe !== undefined);
  if (!known) return new AxeBuilder({ page }).setLegacyMode().analyze();
  return page.evaluate(
    async (wanted: RunOptions) => {
      if (!globalThis.axe) throw new Error('The page was left while axe was running');
      return globalThis.axe.run(wanted);
    },
    { ...options, resultTypes: ['violations'] },
  );
}
