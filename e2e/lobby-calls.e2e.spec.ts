import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLog } from '@hannun/shared/log-file';
import { afterEach, describe, expect, it } from 'vitest';
import { isLive, type Lobby, openLobby, soon } from './harness/lobby.js';
import { Recount } from './harness/recount.js';
import { replay } from './harness/replay.js';
import { hurriedBeats } from './harness/server-process.js';
import type { Television } from './harness/television.js';

let lobby: Lobby;

afterEach(() => lobby[Symbol.asyncDispose]());

describe('every call of a recorded day', () => {
  const clinicId = 'seongdong-health-centre';
  const { rows } = readLog(
    readFileSync(resolve(import.meta.dirname, '../fixtures/simulated-day.csv'), 'utf8'),
  );
  const calls = rows.filter(({ type }) => type === 'call').length;
  /** Speed of the screen's clock; the server's heartbeats are sped up with it. */
  const pace = 30;
  /** Figures count as old after twenty seconds of the screen's time. */
  const patience = 10;
  /** A board holds a lane's last twelve calls. */
  const callsBetweenLooks = 8;

  /** The screen is up to date, so that no call can be hidden by twelve later ones. */
  async function hasCaughtUp({ page }: Television): Promise<void> {
    const response = await fetch(`${lobby.server().url}/api/v1/clinics/${clinicId}`);
    const { version } = await response.json();
    const shown = () => page.locator('.lane-rows').getAttribute('data-version', { timeout: 20_000 });
    await expect.poll(async () => Number(await shown()), soon).toBeGreaterThanOrEqual(version);
  }

  it('is announced exactly once despite ten disconnections, a reload and a new server', async () => {
    lobby = await openLobby(clinicId, hurriedBeats(pace));
    await lobby.tablet().tap({ type: 'reopen-intake' });
    const television = await lobby.open(`/display/${clinicId}?sound=off`);
    await isLive(television);
    await television.hurry(pace, patience);
    const heaps: number[] = [];
    const troubleEvery = Math.floor(rows.length / 12);
    let troubles = 0;
    let called = 0;
    const mend = async () => {
      lobby.link.set('open');
      await hasCaughtUp(television);
      // A reloaded page runs at normal speed again.
      await television.hurry(pace, patience);
    };
    const allAnnounced = () =>
      expect.poll(() => television.announced.length, { timeout: 60_000 }).toBe(called);
    const trouble = async () => {
      troubles += 1;
      // From here on the heap is compared: everything that recurs has happened once.
      if (troubles === 3) heaps.push(await television.heap());
      if (troubles === 1) {
        // Loading takes minutes of the screen's time, which makes pending calls too old to announce.
        await allAnnounced();
        await television.page.reload();
      } else lobby.link.set('cut');
      if (troubles === 2) await lobby.restartServer();
    };
    let away = false;
    let unseen = 0;
    await replay(rows, {
      recount: new Recount(),
      laneFor: (lane) => lane,
      tabletFor: lobby.tablet,
      async afterEach(index) {
        if (rows[index]?.type === 'call') {
          called += 1;
          unseen += 1;
        }
        if (away) await mend();
        away = index % troubleEvery === troubleEvery - 1;
        if (away) await trouble();
        if (away || unseen < callsBetweenLooks) return;
        await hasCaughtUp(television);
        unseen = 0;
      },
    });
    if (away) await mend();
    await allAnnounced();
    expect(called).toBe(calls);
    heaps.push(await television.heap());
    expect(troubles).toBeGreaterThanOrEqual(11);
    expect(new Set(television.announced).size).toBe(calls);
    const [start = 0, end = 0] = heaps;
    expect(end / start).toBeLessThan(1.05);
  }, 240_000);
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
    lobby = await openLobby();
    const television = await lobby.open();
    const { page } = television;
    await page.addInitScript(countClips);
    await page.reload();
    await isLive(television);
    await expect.poll(() => page.locator('.sound-chip').innerText(), soon).toContain('소리 꺼짐');
    const screen = async () => (await lobby.office('', 'GET')).screens[0];
    await expect.poll(async () => (await screen()).sound, soon).toBe('blocked');

    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.sound-chip').count(), soon).toBe(0);
    await expect.poll(async () => (await screen()).sound, soon).toBe('on');
    await lobby.callNext();
    // Letter, number, 번, booth, 검사실로 오세요: twice.
    await expect.poll(() => clips(page), soon).toBe(10);
  });
});
