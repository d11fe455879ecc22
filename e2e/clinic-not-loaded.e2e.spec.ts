import type { WebSocket } from 'playwright-core';
import { expect, it } from 'vitest';
import { keys } from '../server/src/redis/keys.js';
import { startRedis } from '../server/src/testing/redis-server.js';
import { startServer } from '../server/src/testing/server-process.js';
import { pairDevice } from '../server/src/testing/staff-tablet.js';
import { openLobbyScreen, openPhone, useBrowser } from './harness/browser.js';
import { openStaffPage, staffPageElements } from './harness/staff-page.js';

const clinicId = 'wangsimni-plaza';
const browser = await useBrowser();
const log = keys.log(clinicId, new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format());

it('shows tablet, lobby screen and phone before their clinic is loaded, and fills them once it is', async () => {
  await using redis = await startRedis();
  await redis.client.set(log, 'no stream at all');
  await using server = await startServer(redis.url);
  const tablet = await openStaffPage(browser, server.url, await pairDevice(server.url, clinicId), {
    booth: null,
  });
  /** How often each socket asked for the desk: a socket reopened for each request would ask once. */
  const requestCounts = new Map<WebSocket, number>();
  tablet.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (payload.includes('"desk"')) requestCounts.set(socket, (requestCounts.get(socket) ?? 0) + 1);
    }),
  );
  await tablet.reload();
  // Requests made before observation began.
  requestCounts.clear();
  const lobby = await openLobbyScreen(browser, `${server.url}/display/${clinicId}`);
  const phone = await openPhone(browser, server.url);
  await phone.goto(`${server.url}/clinics/${clinicId}`);
  const pageText = () => phone.locator('#app').innerText();
  await expect.poll(pageText).toContain('검사소 정보를 불러오고 있어요');
  await phone.goto(server.url);
  await expect.poll(pageText).toMatch(/왕십리광장.*\s확인 중이에요/);
  await phone.goto(`${server.url}/clinics/${clinicId}`);
  await expect.poll(() => Math.max(0, ...requestCounts.values())).toBeGreaterThan(1);
  expect(await lobby.locator('[data-figure="waiting"]').count()).toBe(0);

  await redis.client.del(log);
  await expect.poll(() => staffPageElements(tablet).connection()).toMatch(/온라인/);
  await expect.poll(() => lobby.locator('[data-figure="waiting"]').count()).toBeGreaterThan(0);
  await expect.poll(pageText).toMatch(/\d명/);
});
