import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type LogRow, readLog } from '@hannun/shared/log-file';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { use } from '../server/src/testing/close-afterwards.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { type ServerProcess, startServer } from '../server/src/testing/server-process.js';
import { openStaffTablet } from '../server/src/testing/staff-tablet.js';
import { openLobbyScreen, openPhone, useBrowser } from './harness/browser.js';
import { ExpectedCount } from './harness/expected-count.js';
import { replayRows } from './harness/replay-rows.js';

/** A clinic of the demonstration district, and the mapping from the log's lanes to its lanes. */
type ReplayTarget = { clinicId: string; name: string; laneFor: (lane: string) => string };
const healthCentre: ReplayTarget = {
  clinicId: 'seongdong-health-centre',
  name: '성동구보건소',
  laneFor: (lane) => lane,
};
const plaza: ReplayTarget = { clinicId: 'wangsimni-plaza', name: '왕십리광장', laneFor: () => 'pcr' };
const root = resolve(import.meta.dirname, '..');

let nodes: readonly [ServerProcess, ServerProcess];
const browser = await useBrowser();

async function startTwoNodes(): Promise<void> {
  const redis = await use(startRedis());
  nodes = await Promise.all([use(startServer(redis.url)), use(startServer(redis.url))]);
}

async function readPhone(page: Page, { name }: ReplayTarget): Promise<string> {
  const card = page.getByRole('listitem').filter({ hasText: name });
  // Each lane has its count on the card, with or without a forecast.
  const counts = (await card.innerText()).replace(/\s/g, '').matchAll(/(\d+)명/g);
  return `${[...counts].reduce((people, [, count]) => people + Number(count), 0)}명`;
}

async function readLobbyScreen(page: Page): Promise<number> {
  const figures = await page.locator('[data-figure="waiting"]').allInnerTexts();
  return figures.reduce((people, figure) => people + Number(figure), 0);
}

/** Replays rows through a tablet on each node while a phone and a lobby screen watch, one on each node. */
async function watchReplay(
  target: ReplayTarget,
  rows: readonly LogRow[],
  rowsPerCheck: number,
): Promise<void> {
  await startTwoNodes();
  using first = await openStaffTablet(nodes[0].url, target.clinicId);
  using second = await openStaffTablet(nodes[1].url, target.clinicId);
  await first.tap({ type: 'reopen-intake' });
  const phone = await openPhone(browser, `${nodes[0].url}/`);
  const lobby = await openLobbyScreen(browser, `${nodes[1].url}/display/${target.clinicId}`);
  const recount = new ExpectedCount();
  const expectBothToShowIt = async () => {
    await expect.poll(() => readPhone(phone, target)).toBe(`${recount.waiting()}명`);
    await expect.poll(() => readLobbyScreen(lobby)).toBe(recount.waiting());
  };
  await replayRows(rows, {
    recount,
    laneFor: target.laneFor,
    tabletFor: (_row, index) => (index % 2 === 0 ? first : second),
    afterEach: async (index) => {
      if (index % rowsPerCheck === 0) await expectBothToShowIt();
    },
  });
  await expectBothToShowIt();
}

describe('a tap on a tablet', () => {
  it('shows on a phone and a lobby screen of different nodes throughout a simulated day', async () => {
    const { rows } = readLog(readFileSync(resolve(root, 'fixtures/simulated-day.csv'), 'utf8'));
    await watchReplay(healthCentre, rows, 60);
  });

  it('shows on both for callers who overtake each other and give up', async () => {
    await watchReplay(plaza, hurriedCallers(), 40);
  });
});

/** Two hundred callers. Three calls in ten take the third in line, so that some are often overtaken. */
function hurriedCallers(): LogRow[] {
  const rows: LogRow[] = [];
  const line: string[] = [];
  const takeFrom = (place: number): string => line.splice(place, 1)[0] ?? '';
  for (let count = 1; count <= 200; count += 1) {
    const base = { queue: 'bank', lane: 'A', at: new Date(count * 60_000).toISOString() };
    const ticket = `A${String(count).padStart(3, '0')}`;
    line.push(ticket);
    rows.push({ ...base, type: 'check-in', ticket, party: 1 });
    if (line.length < 8) continue;
    if (count % 12 === 0) rows.push({ ...base, type: 'leave', ticket: takeFrom(4) });
    rows.push({ ...base, type: 'call', ticket: takeFrom(count % 10 < 3 ? 2 : 0), booth: '1' });
  }
  return rows;
}
