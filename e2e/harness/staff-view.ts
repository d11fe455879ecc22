import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findAxeViolations } from './axe.js';
import { pressAgain } from './presses.js';

/** Folder for screenshots of every view, if set. */
export const screenshotDir = process.env.SHOTS;

/** Expects no axe violation, no horizontal overflow and no clipped button. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  if (screenshotDir) await page.screenshot({ path: `${screenshotDir}/staff3-${name}.png` });
  expect([name, await findAxeViolations(page)]).toEqual([name, []]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} is wider than its screen`).toBeLessThanOrEqual(0);
  expect([name, await page.evaluate(findClippedButtons)]).toEqual([name, []]);
}

/** Texts that are clipped by their button. Runs in the browser. */
function findClippedButtons(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.large-button, .small-button, .place')].flatMap(
    (button) => {
      const frame = button.getBoundingClientRect();
      const parts = [...button.querySelectorAll('span')].filter(({ innerText }) => innerText !== '');
      return parts.flatMap((part) => {
        const range = document.createRange();
        range.selectNodeContents(part);
        const text = range.getBoundingClientRect();
        const isCut = text.left < frame.left || text.right > frame.right || text.bottom > frame.bottom + 1;
        return isCut ? [part.innerText] : [];
      });
    },
  );
}

export const button = (page: Page, name: RegExp | string): Locator => page.getByRole('button', { name });
export const undoBar = (page: Page): Locator => page.locator('.undo-bar');
export const waitingCount = (page: Page): Locator => page.locator('.lane-tabs [aria-pressed="true"] b');
export const dialog = (page: Page): Locator => page.getByRole('dialog');

export async function checkIn(page: Page, people: number): Promise<void> {
  const before = Number.parseInt(await waitingCount(page).innerText(), 10);
  for (let person = 0; person < people; person += 1) {
    await page.locator('.lane-buttons__check-in .large-button').click({ delay: 100 });
    await expect
      .poll(async () => Number.parseInt(await waitingCount(page).innerText(), 10))
      .toBe(before + person + 1);
  }
}

export async function openDialog(page: Page, opens: RegExp): Promise<void> {
  await pressAgain(button(page, opens).first());
  await dialog(page).waitFor();
}

/** Opens a dialog with a button, checks it, and answers it. */
export async function answerDialog(
  page: Page,
  opens: RegExp,
  name: string,
  answer: () => Promise<void>,
): Promise<void> {
  await openDialog(page, opens);
  await expectAccessible(page, name);
  await answer();
}

/** Pages and width of the slip that is being printed. */
export async function printedPages(page: Page): Promise<{ pages: number; millimetres: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)/.exec(pdf) ?? [];
  return {
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    millimetres: Math.round((Number(width) / 72) * 25.4),
  };
}
