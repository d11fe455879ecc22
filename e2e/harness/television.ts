import type { Browser, Page } from 'playwright-core';
import { lobbyScreenSize, openContext } from './browser.js';
import { measureHeapBytes } from './heap-size.js';

/** A lobby screen in a real browser: its announcements, and a clock that a test can speed up. */
export type Television = {
  page: Page;
  /** Every announced call, `A027@2026-…`, in order, repeats included. */
  announced: string[];
  /**
   * Sets how fast the clock of the screen runs. With `maxAdvanceSeconds` it stops this long after a
   * heartbeat until the next one, so that a busy machine does not make figures old.
   */
  setClockSpeed: (speed: number, maxAdvanceSeconds?: number) => Promise<void>;
  /** The page's heap in bytes, without compiled code. */
  heap: () => Promise<number>;
};

/** Opens a lobby screen without the browser features that Chrome 76 lacks. */
export async function switchOnTelevision(browser: Browser, url: string): Promise<Television> {
  const context = await openContext(browser, lobbyScreenSize);
  const page = await context.newPage();
  const announced: string[] = [];
  await page.exposeFunction('noteAnnounced', (calls: string) => void announced.push(...calls.split(' ')));
  await page.addInitScript(emulateChrome76);
  await page.addInitScript(installClock);
  await page.addInitScript(reportAnnouncements);
  await page.goto(url);
  return {
    page,
    announced,
    setClockSpeed: (...wanted) =>
      page.evaluate((args) => Reflect.get(window, 'setClockSpeed')(...args), wanted),
    heap: () => measureHeapBytes(page),
  };
}

/** Removes what browsers learned after Chrome 76. */
function emulateChrome76(): void {
  const remove = (owner: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(owner, name);
  };
  remove(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with');
  remove(String.prototype, 'at', 'replaceAll', 'isWellFormed', 'toWellFormed');
  remove(Object, 'hasOwn', 'groupBy');
  remove(Promise, 'any', 'withResolvers', 'try', 'allSettled');
  remove(AbortSignal, 'timeout', 'any');
  remove(URL, 'canParse', 'parse');
  remove(window, 'structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError', 'scheduler');
  remove(Crypto.prototype, 'randomUUID');
  remove(Navigator.prototype, 'wakeLock', 'userAgentData', 'locks');
  remove(Element.prototype, 'replaceChildren');
}

/**
 * Replaces clocks and timers of the page with ones whose speed a test sets. Once the clock has stopped for want of
 * heartbeats, timers go on slowly: the page's patience with a network that is as slow as ever must not shrink with the
 * speed, or a screen on a busy machine gives up every connection before it stands.
 */
function installClock(): void {
  const waitingSpeed = 4;
  const real = performance.now.bind(performance);
  // After a reload the clock continues where it was.
  const storedWallMs = location.protocol === 'http:' ? Number(sessionStorage.getItem('wall')) : 0;
  const start = { realMs: real(), wallMs: Math.max(Date.now(), storedWallMs) };
  let speed = 1;
  let maxAdvanceMs = Number.POSITIVE_INFINITY;
  let passedMs = 0;
  let timersMs = 0;
  let lastBeatMs = 0;
  let last = start.realMs;
  const elapsed = () => {
    const now = real();
    const wantedMs = (now - last) * speed;
    const advanceMs = Math.max(0, Math.min(wantedMs, lastBeatMs + maxAdvanceMs - passedMs));
    passedMs += advanceMs;
    timersMs += Math.max(advanceMs, Math.min(wantedMs, (now - last) * waitingSpeed));
    last = now;
    return passedMs;
  };
  performance.now = () => start.realMs + elapsed();
  Date.now = () => Math.round(start.wallMs + elapsed());
  addEventListener('pagehide', () => sessionStorage.setItem('wall', String(Date.now())));
  const { WebSocket } = window;
  window.WebSocket = class extends WebSocket {
    constructor(...args: ConstructorParameters<typeof WebSocket>) {
      super(...args);
      this.addEventListener('message', ({ data }) => {
        if (!String(data).includes('"beat"')) return;
        lastBeatMs = elapsed();
        // The server's own pings come at the real speed, too seldom for this clock.
        this.dispatchEvent(new MessageEvent('message', { data: '2' }));
      });
    }
  };
  const timers = new Map<number, { dueMs: number; run: () => void; everyMs: number | null }>();
  let nextId = 1;
  const add = (run: () => void, milliseconds: number, repeats: boolean) => {
    elapsed();
    const id = nextId++;
    timers.set(id, { dueMs: timersMs + milliseconds, run, everyMs: repeats ? milliseconds : null });
    return id;
  };
  const remove = (id: number | undefined) => void (id !== undefined && timers.delete(id));
  const resolutionMs = 4;
  window.setInterval(() => {
    elapsed();
    const due = Array.from(timers).filter(([, { dueMs }]) => dueMs <= timersMs);
    for (const [id, { run, everyMs }] of due.sort(([, a], [, b]) => a.dueMs - b.dueMs)) {
      // One that ran before may have cancelled it.
      if (!timers.has(id)) continue;
      if (everyMs === null) timers.delete(id);
      else timers.set(id, { dueMs: timersMs + everyMs, run, everyMs });
      run();
    }
  }, resolutionMs);
  Object.assign(window, {
    setTimeout: (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) =>
      add(() => run(...args), milliseconds, false),
    setInterval: (run: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) =>
      add(() => run(...args), milliseconds, true),
    clearTimeout: remove,
    clearInterval: remove,
    setClockSpeed(next: number, seconds = Number.POSITIVE_INFINITY) {
      lastBeatMs = elapsed();
      speed = next;
      maxAdvanceMs = seconds * 1000;
    },
  });
}

/** Reports every announcement to the test. */
function reportAnnouncements(): void {
  let last: string | null = null;
  new MutationObserver(() => {
    const calls = document.querySelector('[data-calls]')?.getAttribute('data-calls') ?? '';
    if (calls !== last && calls !== '') Reflect.get(window, 'noteAnnounced')(calls);
    last = calls;
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-calls'] });
}
