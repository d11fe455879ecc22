import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { machineLoad } from '../server/src/testing/machine-load.js';
import { openPhone } from './harness/browser.js';
import { clinicId, openLobby } from './harness/lobby.js';

const threeDaysMs = 3 * 86_400_000;
const lobby = await use(openLobby());

/** Runs in the page: lets a test set its clock while it is frozen, and records what each frame shows. */
function watchFrames(): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + Number(localStorage.getItem('clockOffsetMs') ?? 0);
  const painted: [at: number, state: string][] = [];
  const recordFrame = () => {
    painted.push([
      Date.now(),
      document.querySelector('.freshness-indicator')?.getAttribute('data-state') ?? 'none',
    ]);
    requestAnimationFrame(recordFrame);
  };
  requestAnimationFrame(recordFrame);
  Object.assign(window, { painted });
}

/** How long after waking the page marks its figures as old; `null`: not yet. */
const staleMarkDelayMs = (page: Page, since: number): Promise<number | null> =>
  page.evaluate((from) => {
    const painted: [number, string][] = Reflect.get(window, 'painted');
    const sinceWaking = painted.filter(([at]) => at > from);
    const marked = sinceWaking.find(([, state]) => state === 'expired');
    return marked && sinceWaking[0] ? marked[0] - sinceWaking[0][0] : null;
  }, since);

describe('a phone’s page that was frozen for three days', () => {
  it('marks its figures as old when it wakes, then shows the current ones', async () => {
    // A line that nobody tapped is not live.
    await lobby.callNext();
    lobby.proxy.set('open');
    const page = await openPhone(lobby.browser, `${lobby.proxy.url}/clinics/${clinicId}`);
    await page.addInitScript(watchFrames);
    await page.reload();
    const dot = page.locator('.freshness-indicator').first();
    await expect.poll(() => dot.getAttribute('data-state')).toBe('live');
    // Another page of the same origin sets the frozen page's clock.
    const other = await page.context().newPage();
    await other.goto(`${lobby.proxy.url}/healthz`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    lobby.proxy.set('cut');
    const frozenAt = Date.now();
    await other.evaluate((offsetMs) => localStorage.setItem('clockOffsetMs', String(offsetMs)), threeDaysMs);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    const marked = () => staleMarkDelayMs(page, frozenAt + threeDaysMs / 2);
    await expect.poll(marked).not.toBeNull();
    const limitMs = 1_000 * machineLoad.worstSince(frozenAt);
    expect(await marked(), `limit ${limitMs} ms`).toBeLessThan(limitMs);
    lobby.proxy.set('open');
    await expect.poll(() => dot.getAttribute('data-state')).toBe('live');
  });
});
