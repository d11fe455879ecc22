import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type NetworkProxy, openNetworkProxy } from '../../server/src/testing/network-proxy.js';
import { callOfficeApi } from '../../server/src/testing/office-api.js';
import { startRedis } from '../../server/src/testing/redis-server.js';
import {
  type ServerOptions,
  type ServerProcess,
  startServer,
} from '../../server/src/testing/server-process.js';
import { openStaffTablet, type StaffTablet } from '../../server/src/testing/staff-tablet.js';
import { closeProfiles, openBrowser } from './browser.js';
import { switchOnTelevision, type Television } from './television.js';

/** A clinic that is open round the clock. */
export const clinicId = 'wangsimni-plaza';

/** A clinic with a tablet, and a lobby screen behind a breakable connection. */
export type Lobby = AsyncDisposable & {
  browser: Browser;
  proxy: NetworkProxy;
  server: () => ServerProcess;
  tablet: () => StaffTablet;
  /** Stops the server and starts another on the same Redis. */
  restartServer: () => Promise<void>;
  /** Opens a lobby screen, by default that of the clinic. */
  open: (path?: string) => Promise<Television>;
  /** Checks somebody in and calls them; resolves to the ticket. */
  callNext: (booth?: string) => Promise<string>;
  /** Calls the office's API for screens. */
  callScreensApi: <Body = unknown>(
    path: string,
    method: Parameters<typeof callOfficeApi>[1],
    body?: object,
  ) => Promise<Body>;
};

/** Opens a lobby with everything it needs; all of it is closed with it. */
export async function openLobby(clinic = clinicId, options: ServerOptions = {}): Promise<Lobby> {
  const parts = new AsyncDisposableStack();
  const browser = await openBrowser();
  parts.defer(() => closeProfiles(browser));
  const redis = parts.use(await startRedis());
  let server = await startServer(redis.url, options);
  parts.defer(() => server[Symbol.asyncDispose]());
  const proxy = parts.use(await openNetworkProxy(server.url));
  let tablet = await openStaffTablet(server.url, clinic);
  parts.defer(() => tablet[Symbol.dispose]());
  // Like a real tablet, it sends heartbeats.
  const beats = setInterval(() => void tablet.beat().catch(() => undefined), 1_000);
  parts.defer(() => clearInterval(beats));
  return {
    browser,
    proxy,
    server: () => server,
    tablet: () => tablet,
    async restartServer() {
      await server[Symbol.asyncDispose]();
      server = await startServer(redis.url, options);
      proxy.redirectTo(server.url);
      tablet[Symbol.dispose]();
      tablet = await openStaffTablet(server.url, clinic);
    },
    open: (path = `/display/${clinic}`) => switchOnTelevision(browser, proxy.url + path),
    callNext: (booth = '1') => callNext(tablet, booth),
    callScreensApi: (path, method, body) => callOfficeApi(server.url, method, `/screens${path}`, body),
    [Symbol.asyncDispose]: () => parts.disposeAsync(),
  };
}

/** Speeds up the server's heartbeats, for screens whose clock runs faster. */
export const fasterBeats = (factor: number): ServerOptions => ({
  main: join(import.meta.dirname, 'faster-server.ts'),
  env: { BEATS_FASTER: `${factor}` },
});

/** Waits until a screen marks its figures as live. */
export const expectLive = async ({ page }: Television): Promise<void> =>
  expect.poll(() => page.locator('.freshness-indicator').getAttribute('data-state')).toBe('live');

async function callNext(tablet: StaffTablet, booth: string): Promise<string> {
  await tablet.tap({ type: 'check-in', lane: 'pcr' });
  const answer = await tablet.tap({ type: 'call', lane: 'pcr', booth });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.result.ticket;
}
