import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axe.js';

/** Where pictures of every view go when someone wants to look at them. */
export const shots = process.env.SHOTS;

/** Nothing on the view is barred to anyone: no rule of axe is broken, and nothing is wider than the screen. */
export async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/staff3-${name}.png` });
  expect([name, await axeFaults(page)]).toEqual([name, []]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} is wider than its screen`).toBeLessThanOrEqual(0);
  expect([name, await page.evaluate(cutKeys)]).toEqual([name, []]);
}

/** Words and numbers of which the key they stand on shows a part only. Runs in the browser. */
function cutKeys(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.key, .small-key')].flatMap((key) => {
    const frame = key.getBoundingClientRect();
    const parts = [...key.querySelectorAll('span')].filter(({ innerText }) => innerText !== '');
    return parts.flatMap((part) => {
      const range = document.createRange();
      range.selectNodeContents(part);
      const text = range.getBoundingClientRect();
      const isCut = text.left < frame.left || text.right > frame.right || text.bottom > frame.bottom + 1;
      return isCut ? [part.innerText] : [];
    });
  });
}

/** What stands on a screen once a busy machine has got round to it. */
export const eventually = <Seen>(see: () => Promise<Seen>): ReturnType<typeof expect.poll<Seen>> =>
  expect.poll(see, { timeout: 10_000 });

export const key = (page: Page, name: RegExp | string): Locator => page.getByRole('button', { name });
export const undoBar = (page: Page): Locator => page.locator('.undo-bar');
export const count = (page: Page): Locator => page.locator('.lane-tabs [aria-pressed="true"] b');
export const dialog = (page: Page): Locator => page.getByRole('dialog');

export async function checkIn(page: Page, people: number): Promise<void> {
  const before = Number.parseInt(await count(page).innerText(), 10);
  for (let person = 0; person < people; person += 1) {
    await page.locator('.keys__in .key').click({ delay: 100 });
    await eventually(async () => Number.parseInt(await count(page).innerText(), 10)).toBe(
      before + person + 1,
    );
  }
}

/** Presses a key until its dialog stands: two presses within 400 ms count as one, and a browser is faster than that. */
export async function openDialog(page: Page, opens: RegExp): Promise<void> {
  await key(page, opens).first().click();
  await eventually(async () => {
    if (!(await dialog(page).isVisible())) await key(page, opens).first().click();
    return dialog(page).isVisible();
  }).toBe(true);
}

/** Presses a key of the desk that opens a dialog, looks at it, and answers it. */
export async function through(
  page: Page,
  opens: RegExp,
  name: string,
  answer: () => Promise<void>,
): Promise<void> {
  await openDialog(page, opens);
  await look(page, name);
  await answer();
}

/** Types as a scanner does: the whole text in one breath, then Enter, waiting for nothing in between. */
export async function scan(page: Page, text: string): Promise<void> {
  await Promise.all([...text, 'Enter'].map((each) => page.keyboard.press(each)));
}

/** How the open slip would be printed: its pages, and how wide they are. */
export async function pagesOf(page: Page): Promise<{ pages: number; millimetres: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)/.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    millimetres: Math.round((Number(width) / 72) * 25.4),
  };
}
