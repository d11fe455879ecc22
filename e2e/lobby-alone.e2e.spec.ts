import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clinicId, isLive, type Lobby, openLobby, soon } from './harness/lobby.js';

let lobby: Lobby;

beforeEach(async () => {
  lobby = await openLobby();
});
afterEach(() => lobby[Symbol.asyncDispose]());

describe('the office', () => {
  it('pairs a screen by code, sends it a notice, changes its settings and reloads it', async () => {
    const television = await lobby.open('/display/?sound=off');
    const { page } = television;
    await expect
      .poll(() => page.locator('.pairing-code').getAttribute('data-code'), soon)
      .toMatch(/^[A-Z]{6}$/);
    const code = await page.locator('.pairing-code').getAttribute('data-code');
    await lobby.office('/pairings', 'POST', { code, target: clinicId, label: '1층 로비' });
    await page.waitForURL(`**/display/${clinicId}?sound=off`);
    await isLive(television);

    const screen = async () =>
      (await lobby.office('', 'GET')).screens.find(({ target }: { target: string }) => target === clinicId);
    await expect.poll(async () => (await screen())?.shown, soon).toBe('live');
    expect(await screen()).toMatchObject({
      paired: true,
      label: '1층 로비',
      layout: 'landscape',
      sound: 'off',
    });
    const { id } = await screen();

    await lobby.office('/notice', 'PUT', { ko: '오늘은 15시에 마칩니다', en: 'We close at 15:00 today' });
    await lobby.office(`/${id}`, 'PATCH', { layout: 'portrait', theme: 'dark' });
    await expect.poll(() => page.locator('.urgent-band').innerText(), soon).toContain('15시에 마칩니다');
    expect(await page.locator('html').getAttribute('data-layout')).toBe('portrait');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

    const reloaded = page.waitForEvent('load', soon);
    await lobby.office(`/${id}/reload`, 'POST');
    await reloaded;
    await isLive(television);
    await page.goto(`${lobby.link.url}/display/`);
    await page.waitForURL(`**/display/${clinicId}`);
  });
});

describe('an unattended lobby screen', () => {
  it('reloads when it stops drawing', async () => {
    const television = await lobby.open();
    await isLive(television);
    await television.hurry(4);
    const reloaded = television.page.waitForEvent('load', soon);
    // The clock can no longer be drawn: React gives up, but the page lives on.
    await television.page.evaluate(() => {
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
        get() {
          throw new Error('broken on purpose');
        },
      });
    });
    await reloaded;
    await isLive(television);
  });

  it('starts offline with its last figures marked as old, and recovers by itself', async () => {
    const television = await lobby.open(`/display/${clinicId}?sound=off`);
    const { page } = television;
    await isLive(television);
    const ticket = await lobby.callNext();
    await expect.poll(() => page.locator('.number').innerText(), soon).toBe(ticket);
    await television.hurry(4);
    const kept = () =>
      page.evaluate(async () => {
        const keys = await (await caches.open('hannun-display')).keys();
        return keys
          .map(({ url }) => new URL(url).pathname)
          .filter((path) => /^\/display\/($|.*\.js$)/.test(path));
      });
    await expect.poll(async () => (await kept()).length, soon).toBeGreaterThanOrEqual(3);

    lobby.link.set('cut');
    await page.reload();
    await expect
      .poll(() => page.locator('.stale-band').innerText(), soon)
      .toContain('직원이 직접 번호를 부릅니다');
    expect(await page.locator('.lane-row.is-stale .number').innerText()).toBe(ticket);
    lobby.link.set('open');
    await isLive(television);
  });

  it('loads a new build by itself', async () => {
    const television = await lobby.open();
    const { page } = television;
    await isLive(television);
    await page.evaluate(() => {
      const ask = window.fetch.bind(window);
      window.fetch = async (what, options) => {
        const answer = await ask(what, options);
        if (what !== '/display/') return answer;
        return new Response((await answer.text()).replace(/index-[\w-]{8}\.js/, 'index-00000000.js'));
      };
    });
    const reloaded = page.waitForEvent('load', soon);
    await television.hurry(10);
    await reloaded;
    await isLive(television);
  });
});
