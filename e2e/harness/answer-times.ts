import type { Page } from 'playwright-core';

/** How long a browser took to show what became of a press (milliseconds). */
export type AnswerTimes = { median: number; slowest: number };

/** Lets every page opened from here on note how long each press took until the screen had answered it. */
export async function noteAnswers(page: Page): Promise<void> {
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

/** What the page has noted. Answers within a frame (16 ms) are noted by no browser. */
export async function answerTimes(page: Page): Promise<AnswerTimes> {
  const times: number[] = await page.evaluate(() => Reflect.get(window, 'answerTimes'));
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}
