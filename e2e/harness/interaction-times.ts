import type { Page } from 'playwright-core';

/** How long a browser took to show the effect of a press (milliseconds). */
export type InteractionTimes = { median: number; slowest: number };

/** Makes every page opened from here on record how long each press took to show on the screen. */
export async function recordInteractionTimes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const times: number[] = [];
    Reflect.set(window, 'answerTimes', times);
    const watcher = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') times.push(duration);
    });
    const briefest: PerformanceObserverInit & { durationThreshold: number } = {
      type: 'event',
      durationThreshold: 16,
    };
    watcher.observe(briefest);
  });
}

/** The recorded times. Browsers do not report answers within a frame (16 ms). */
export async function readInteractionTimes(page: Page): Promise<InteractionTimes> {
  const times: number[] = await page.evaluate(() => Reflect.get(window, 'answerTimes'));
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}
