import { beforeEach, describe, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { expectLive, type Lobby, openLobby } from './harness/lobby.js';

let lobby: Lobby;

beforeEach(async () => {
  lobby = await use(openLobby());
});

describe('a lobby screen without data', () => {
  it('shows less and less, in the end that staff will call, and announces nothing old', async () => {
    const television = await lobby.open();
    const { page, announced } = television;
    await expectLive(television);
    const first = await lobby.callNext();
    await expect.poll(() => page.locator('.lane-row.is-called .number').innerText()).toBe(first);
    await expect.poll(() => announced.length).toBe(1);

    lobby.proxy.set('held');
    // Shown for half a second of real time: the page itself has to notice.
    const checking = page.waitForFunction(() => document.querySelector('[data-state="checking"]'));
    await television.setClockSpeed(8);
    await checking;
    await expect.poll(() => page.locator('.alert-banner').innerText()).toContain('화면이 멈췄습니다');
    expect(await page.locator('.lane-number').innerText()).toContain('에 부른 번호');
    expect(await page.locator('[data-figure]').count()).toBe(0);
    await television.setClockSpeed(12);
    await expect
      .poll(() => page.locator('.message').innerText(), { timeout: 60_000 })
      .toContain('직원이 직접 번호를 부릅니다');
    expect(await page.locator('#screen').innerText()).not.toMatch(/[A-Z]\d{3}/);

    await lobby.callNext();
    const newest = await lobby.callNext('2');
    await television.setClockSpeed(1);
    lobby.proxy.set('open');
    await expectLive(television);
    await expect.poll(() => page.locator('.number').innerText()).toBe(newest);
    expect(await page.locator('.lane-row.is-called').count()).toBe(0);
    expect(announced).toHaveLength(1);
    const next = await lobby.callNext();
    await expect.poll(() => announced.length).toBe(2);
    expect(announced[1]).toContain(next);
  });

  it('shows its last figures as old after a reload, never as live', async () => {
    const television = await lobby.open();
    await expectLive(television);
    const ticket = await lobby.callNext();
    await expect.poll(() => television.page.locator('.number').innerText()).toBe(ticket);
    await television.page.route('**/socket.io/**', (route) => route.abort());
    await television.page.routeWebSocket(/socket\.io/, (socket) => void socket.close());
    await television.page.route('**/api/v1/clinics', (route) => route.abort());
    await television.page.reload();
    await expect.poll(() => television.page.locator('.lane-row.is-stale .number').innerText()).toBe(ticket);
  });
});
