import type { Page } from 'playwright-core';

/** How long a browser took to show the effect of a press. */
export type InteractionTimes = { medianMs: number; slowestMs: number };

/** Makes every page opened from here on record how long each press took to show on the screen. */
export async function recordInteractionTimes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: number[] = [];
    Reflect.set(window, 'interactionTimes', times);
    const watcher = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') times.push(duration);
    });
    const options: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    };
    watcher.observe(options);
  });
}

/** The recorded times. Browsers do not report answers within a frame (16 ms). */
export async function readInteractionTimes(page: Page): Promise<InteractionTimes> {
  const times: number[] = await page.evaluate(() => Reflect.get(window, 'interactionTimes'));
  times.sort((a, b) => a - b);
  return { medianMs: times[Math.floor(times.length / 2)] ?? 0, slowestMs: times.at(-1) ?? 0 };
}
