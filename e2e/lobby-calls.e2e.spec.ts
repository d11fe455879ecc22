import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LogRow, readLog } from '@hannun/shared/log-file';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clinicId, isLive, type Lobby, openLobby, soon } from './harness/lobby.js';
import { Recount } from './harness/recount.js';
import { replay } from './harness/replay.js';
import type { Television } from './harness/television.js';

/** So many of the log's rows: each call takes a screen six seconds, and a test run must end. */
const morning = 160;

let lobby: Lobby;

beforeEach(async () => {
  lobby = await openLobby();
});
afterEach(() => lobby[Symbol.asyncDispose]());

/** The screen shows what the server has: no call was made meanwhile that a dozen later ones could hide. */
async function hasCaughtUp({ page }: Television): Promise<void> {
  const response = await fetch(`${lobby.server().url}/api/v1/clinics/${clinicId}`);
  const { version } = await response.json();
  const shown = () => page.locator('.lane-rows').getAttribute('data-version', { timeout: 20_000 });
  await expect.poll(async () => Number(await shown()), soon).toBeGreaterThanOrEqual(version);
}

describe('every call of a recorded morning', () => {
  const { rows } = readLog(
    readFileSync(resolve(import.meta.dirname, '../fixtures/simulated-day.csv'), 'utf8'),
  );
  const day: LogRow[] = rows.filter((row) => 'lane' in row && row.lane === 'rapid').slice(0, morning);
  const calls = day.flatMap((row) => (row.type === 'call' ? [row.ticket] : []));

  it('is announced exactly once, over ten cut links, a reload and a new server', async () => {
    await lobby.tablet().tap({ type: 'reopen-intake' });
    const television = await lobby.open(`/display/${clinicId}?sound=off`);
    await isLive(television);
    await television.hurry(2);
    const heaps: number[] = [];
    const troubleEvery = Math.floor(day.length / 12);
    let troubles = 0;
    const mend = async () => {
      lobby.link.set('open');
      await hasCaughtUp(television);
      // Before the new server its time is not hurried: the screen must not grow old meanwhile.
      await television.hurry(troubles === 3 ? 1 : 2);
    };
    const trouble = async () => {
      troubles += 1;
      await television.hurry(1);
      if (troubles === 6) await television.page.reload();
      else lobby.link.set('cut');
      if (troubles === 4) await lobby.restartServer();
    };
    let away = false;
    await replay(day, {
      recount: new Recount(),
      laneFor: () => 'pcr',
      tabletFor: lobby.tablet,
      async afterEach(index) {
        if (away) await mend();
        away = index % troubleEvery === troubleEvery - 1;
        if (away) await trouble();
        // Nobody calls faster than a dozen between two looks of a screen; the voice keeps its own pace.
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    if (away) await mend();
    // Looking at its memory halts the page, and a hurried one would grow old over that.
    await television.hurry(1);
    heaps.push(await television.heap());
    // A beat comes every four seconds and figures are old after twenty of the screen's own.
    await television.hurry(3);
    await expect.poll(() => television.announced.length, { timeout: 240_000 }).toBe(calls.length);
    heaps.push(await television.heap());
    expect(troubles).toBeGreaterThanOrEqual(11);
    expect(new Set(television.announced).size).toBe(calls.length);
    const [start = 0, end = 0] = heaps;
    expect(end / start).toBeLessThan(1.05);
  }, 400_000);
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

  it('says that it may not sound, tells the desk, and one press arms it', async () => {
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
