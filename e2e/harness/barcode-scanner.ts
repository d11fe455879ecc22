import type { Page } from 'playwright-core';

const keyIntervalSeconds = 0.012;

type Layout = 'latin' | 'hangul';

/** What the Korean layout makes of the letter keys, as far as numbers need it. */
const hangulKeys: Record<string, string> = { A: 'ㅁ', B: 'ㅠ', C: 'ㅊ' };

const codeOf = (character: string): string => {
  if (/\d/.test(character)) return `Digit${character}`;
  if (/[a-z]/i.test(character)) return `Key${character.toUpperCase()}`;
  return { '/': 'Slash', ':': 'Semicolon', '.': 'Period', '-': 'Minus', _: 'Minus' }[character] ?? '';
};

/**
 * Types like a barcode scanner, with real key events, 12 ms apart by their own time: however slow the machine is, the
 * page sees them at a scanner's pace.
 */
export async function scanBarcode(page: Page, text: string, layout: Layout = 'latin'): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const from = await page.evaluate(() => (performance.timeOrigin + performance.now()) / 1000);
  const strokes = [...text].map((character) => {
    const key = (layout === 'hangul' && hangulKeys[character.toUpperCase()]) || character;
    return { key, text: key, code: codeOf(character), modifiers: /[A-Z:_]/.test(character) ? 8 : 0 };
  });
  const enter = { key: 'Enter', text: '\r', code: 'Enter', modifiers: 0, windowsVirtualKeyCode: 13 };
  for (const [index, stroke] of [...strokes, enter].entries()) {
    const timestamp = from + index * keyIntervalSeconds;
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, timestamp });
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke, text: '', timestamp });
  }
  await devtools.detach();
}
