import type { BrowserContext, Locator } from 'playwright-core';
import { expect } from 'vitest';

/** The desk takes two presses of a button within 400 ms for one. */
const minPressIntervalMs = 500;

/** Notes on each button of the context's pages when it was last pressed. */
export const notePresses = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const note = ({ target }: Event) => {
      const pressed = target instanceof Element ? target.closest('button') : null;
      if (pressed) pressed.dataset.pressedAtMs = `${performance.now()}`;
    };
    document.addEventListener('click', note, { capture: true });
  });

/** Presses a button once, and not sooner after its last press than somebody who means it twice. */
export async function pressAgain(button: Locator): Promise<void> {
  const restMs = () =>
    button.evaluate(
      ({ dataset }) => performance.now() - Number(dataset.pressedAtMs ?? Number.NEGATIVE_INFINITY),
    );
  await expect.poll(restMs).toBeGreaterThan(minPressIntervalMs);
  await button.click();
}
