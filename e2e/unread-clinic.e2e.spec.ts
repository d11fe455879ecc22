import { Redis } from 'ioredis';
import type { WebSocket } from 'playwright-core';
import { expect, it } from 'vitest';
import { keys } from '../server/src/log/keys.js';
import { openBrowser, openLobbyScreen } from './harness/browser.js';
import { startRedis } from './harness/redis-process.js';
import { startServer } from './harness/server-process.js';
import { openStaffPage, staffPage } from './harness/staff-page.js';
import { pair } from './harness/tablet.js';

const clinicId = 'wangsimni-plaza';
const log = keys.log(clinicId, new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format());
const soon = { timeout: 10_000 };

it('opens a tablet and a lobby screen on a server that has not read their clinic, and fills both once it has', async () => {
  await using redis = await startRedis();
  const store = new Redis(redis.url);
  await store.set(log, 'no stream at all');
  await using server = await startServer(redis.url);
  const browser = await openBrowser();
  const tablet = await openStaffPage(browser, server.url, await pair(server.url, clinicId));
  /** How often each socket asked for the desk: one opened anew for each question would ask once. */
  const asked = new Map<WebSocket, number>();
  tablet.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (payload.includes('"desk"')) asked.set(socket, (asked.get(socket) ?? 0) + 1);
    }),
  );
  await tablet.reload();
  // What the page asked before it was watched from its beginning.
  asked.clear();
  const lobby = await openLobbyScreen(browser, `${server.url}/display/${clinicId}`);
  await expect.poll(() => Math.max(0, ...asked.values()), soon).toBeGreaterThan(1);
  expect(asked.size).toBe(1);
  expect(await lobby.locator('[data-figure="waiting"]').count()).toBe(0);

  await store.del(log);
  await expect.poll(() => staffPage(tablet).link(), soon).toMatch(/온라인/);
  await expect.poll(() => lobby.locator('[data-figure="waiting"]').count(), soon).toBeGreaterThan(0);
  store.disconnect();
  await browser.close();
});
