import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ScreensOverview } from '@hannun/shared/contract';
import { readLog } from '@hannun/shared/log-file';
import { describe, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { ExpectedCount } from './harness/expected-count.js';
import { expectLive, fasterBeats, type Lobby, openLobby } from './harness/lobby.js';
import { replayRows } from './harness/replay-rows.js';
import type { Television } from './harness/television.js';

let lobby: Lobby;

describe('every call of a recorded day', () => {
  const clinicId = 'seongdong-health-centre';
  const { rows } = readLog(
    readFileSync(resolve(import.meta.dirname, '../fixtures/simulated-day.csv'), 'utf8'),
  );
  const calls = rows.filter(({ type }) => type === 'call').length;
  /** Speed of the screen's clock; the server's heartbeats are sped up with it. */
  const clockSpeed = 30;
  /** In the screen's time: after ten seconds without drawing it reloads itself, after twenty its figures are old. */
  const maxAdvanceSeconds = 5;
  /** A board holds a lane's last twelve calls. */
  const callsBetweenChecks = 8;

  /** The screen is up to date, so that no call can be hidden by twelve later ones. */
  async function hasCaughtUp({ page }: Television): Promise<void> {
    const response = await fetch(`${lobby.server().url}/api/v1/clinics/${clinicId}`);
    const { version } = await response.json();
    const shown = () => page.locator('.lane-rows').getAttribute('data-version');
    await expect.poll(async () => Number(await shown())).toBeGreaterThanOrEqual(version);
  }

  it('is announced exactly once despite ten disconnections, a reload and a new server', async () => {
    lobby = await use(openLobby(clinicId, fasterBeats(clockSpeed)));
    await lobby.tablet().tap({ type: 'reopen-intake' });
    const television = await lobby.open(`/display/${clinicId}?sound=off`);
    await expectLive(television);
    await television.setClockSpeed(clockSpeed, maxAdvanceSeconds);
    const heaps: number[] = [];
    const rowsPerFault = Math.floor(rows.length / 12);
    let faults = 0;
    let called = 0;
    const recover = async () => {
      lobby.proxy.set('open');
      await hasCaughtUp(television);
      // A reloaded page runs at normal speed again.
      await television.setClockSpeed(clockSpeed, maxAdvanceSeconds);
    };
    const allAnnounced = () =>
      expect.poll(() => television.announced.length, { timeout: 60_000 }).toBe(called);
    const injectFault = async () => {
      faults += 1;
      // From here on the heap is compared: everything that recurs has happened once.
      if (faults === 3) heaps.push(await television.heap());
      if (faults === 1) {
        // Loading takes minutes of the screen's time, which makes pending calls too old to announce.
        await allAnnounced();
        await television.page.reload();
      } else lobby.proxy.set('cut');
      if (faults === 2) await lobby.restartServer();
    };
    let faulty = false;
    let unseen = 0;
    await replayRows(rows, {
      recount: new ExpectedCount(),
      laneFor: (lane) => lane,
      tabletFor: lobby.tablet,
      async afterEach(index) {
        if (rows[index]?.type === 'call') {
          called += 1;
          unseen += 1;
        }
        if (faulty) await recover();
        faulty = index % rowsPerFault === rowsPerFault - 1;
        if (faulty) await injectFault();
        if (faulty || unseen < callsBetweenChecks) return;
        await hasCaughtUp(television);
        unseen = 0;
      },
    });
    if (faulty) await recover();
    await allAnnounced();
    expect(called).toBe(calls);
    heaps.push(await television.heap());
    expect(faults).toBeGreaterThanOrEqual(11);
    expect(new Set(television.announced).size).toBe(calls);
    const [start = 0, end = 0] = heaps;
    expect(end / start).toBeLessThan(1.05);
  }, 480_000);
});

describe('the voice', () => {
  const clips = (page: Television['page']) =>
    page.evaluate(() => Reflect.get(window, 'clipsStarted') as number);
  const countClips = () => {
    Reflect.set(window, 'clipsStarted', 0);
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...args) {
      Reflect.set(window, 'clipsStarted', Reflect.get(window, 'clipsStarted') + 1);
      return start.apply(this, args);
    };
  };

  it('reports that sound is blocked, also to the desk, until one key press enables it', async () => {
    lobby = await use(openLobby());
    const television = await lobby.open();
    const { page } = television;
    await page.addInitScript(countClips);
    await page.reload();
    await expectLive(television);
    await expect.poll(() => page.locator('.sound-chip').innerText()).toContain('소리 꺼짐');
    const screen = async () => (await lobby.callScreensApi<ScreensOverview>('', 'GET')).screens[0];
    await expect.poll(async () => (await screen())?.sound).toBe('blocked');

    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.sound-chip').count()).toBe(0);
    await expect.poll(async () => (await screen())?.sound).toBe('on');
    await lobby.callNext();
    // Letter, number, 번, booth, 검사실로 오세요: twice.
    await expect.poll(() => clips(page)).toBe(10);
  });
});
