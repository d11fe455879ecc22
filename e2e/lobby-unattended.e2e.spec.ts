import type { ScreensOverview } from '@hannun/shared/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { useServiceWorkers } from './harness/browser.js';
import { clinicId, expectLive, type Lobby, openLobby } from './harness/lobby.js';

useServiceWorkers();

let lobby: Lobby;

beforeEach(async () => {
  lobby = await use(openLobby());
});

describe('the office', () => {
  it('pairs a screen by code, sends it a notice, changes its settings and reloads it', async () => {
    const television = await lobby.open('/display/?sound=off');
    const { page } = television;
    await expect.poll(() => page.locator('.pairing-code').getAttribute('data-code')).toMatch(/^[A-Z]{6}$/);
    const code = await page.locator('.pairing-code').getAttribute('data-code');
    await lobby.callScreensApi('/pairings', 'POST', { code, target: clinicId, label: '1층 로비' });
    await page.waitForURL(`**/display/${clinicId}?sound=off`);
    await expectLive(television);

    const screen = async () =>
      (await lobby.callScreensApi<ScreensOverview>('', 'GET')).screens.find(
        ({ target }) => target === clinicId,
      );
    await expect.poll(screen).toMatchObject({
      shown: 'live',
      paired: true,
      label: '1층 로비',
      layout: 'landscape',
      sound: 'off',
    });
    const id = (await screen())?.id;

    await lobby.callScreensApi('/notice', 'PUT', {
      ko: '오늘은 15시에 마칩니다',
      en: 'We close at 15:00 today',
    });
    await lobby.callScreensApi(`/${id}`, 'PATCH', { layout: 'portrait', theme: 'dark' });
    await expect.poll(() => page.locator('.urgent-banner').innerText()).toContain('15시에 마칩니다');
    await expect.poll(() => page.locator('html').getAttribute('data-layout')).toBe('portrait');
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');

    const reloaded = page.waitForEvent('load');
    await lobby.callScreensApi(`/${id}/reload`, 'POST');
    await reloaded;
    await expectLive(television);
    await page.goto(`${lobby.proxy.url}/display/`);
    await page.waitForURL(`**/display/${clinicId}`);
  });
});

describe('an unattended lobby screen', () => {
  it('reloads when it stops drawing', async () => {
    const television = await lobby.open();
    await expectLive(television);
    await television.setClockSpeed(4);
    const reloaded = television.page.waitForEvent('load');
    // The clock can no longer be drawn: React gives up, but the page lives on.
    await television.page.evaluate(() => {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
        get() {
          throw new Error('broken on purpose');
        },
      });
    });
    await reloaded;
    await expectLive(television);
  });

  it('starts offline with its last figures marked as old, and recovers by itself', async () => {
    const television = await lobby.open(`/display/${clinicId}?sound=off`);
    const { page } = television;
    await expectLive(television);
    const ticket = await lobby.callNext();
    await expect.poll(() => page.locator('.number').innerText()).toBe(ticket);
    await television.setClockSpeed(4);
    const stored = () =>
      page.evaluate(async () => {
        const keys = await (await caches.open('hannun-display')).keys();
        return keys
          .map(({ url }) => new URL(url).pathname)
          .filter((path) => /^\/display\/($|.*\.js$)/.test(path));
      });
    await expect.poll(async () => (await stored()).length).toBeGreaterThanOrEqual(3);

    lobby.proxy.set('cut');
    await page.reload();
    await expect
      .poll(() => page.locator('.alert-banner').innerText())
      .toContain('직원이 직접 번호를 부릅니다');
    expect(await page.locator('.lane-row.is-stale .number').innerText()).toBe(ticket);
    lobby.proxy.set('open');
    await expectLive(television);
  });

  it('loads a new build by itself', async () => {
    const television = await lobby.open();
    const { page } = television;
    await expectLive(television);
    await page.evaluate(() => {
      const ask = window.fetch.bind(window);
      window.fetch = async (what, options) => {
        const answer = await ask(what, options);
        if (what !== '/display/') return answer;
        return new Response((await answer.text()).replace(/index-[\w-]{8}\.js/, 'index-00000000.js'));
      };
    });
    const reloaded = page.waitForEvent('load');
    await television.setClockSpeed(10);
    await reloaded;
    await expectLive(television);
  });
});
