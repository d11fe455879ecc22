import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;
type RunOptions = { rules?: Record<string, { enabled: boolean }>; resultTypes?: string[] };

declare global {
  /** What the page itself holds once axe was there. */
  var axe: { run: (options: RunOptions) => Promise<AxeResults> } | undefined;
}

/** Colours do not change with the language, and are what axe looks at longest. */
const wordsOnly: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

/** What bars anyone from the page as it stands: axe's rules that it breaks, each with where. */
export async function axeFaults(page: Page, look: 'whole' | 'words' = 'whole'): Promise<string[]> {
  const { violations } = await judge(page, look === 'whole' ? {} : wordsOnly);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
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
