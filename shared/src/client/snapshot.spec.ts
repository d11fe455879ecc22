import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { boardOf } from '../queue/board.js';
import { dayOpened, given } from '../queue/testing/scenario.js';
import { createBoardStore } from './board-store.js';
import { lastSeenAgeSeconds, readClocks } from './freshness.js';
import { fetchSnapshot } from './snapshot.js';

it('adds the round-trip time to the age of the figures', async () => {
  const server = createServer((_, response) => {
    const now = new Date();
    // The header tells whole seconds.
    const contactAt = new Date(Math.floor(now.getTime() / 1_000) * 1_000).toISOString();
    const board = boardOf(given(), { version: 1, nowIso: dayOpened.at, contactAt });
    response.writeHead(200, { date: now.toUTCString() }).flushHeaders();
    setTimeout(() => response.end(JSON.stringify({ clinics: [board] })), 600);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const store = createBoardStore();
  expect(await fetchSnapshot(store, { district: true }, `http://127.0.0.1:${port}`)).toBe(true);
  expect(lastSeenAgeSeconds(dayOpened.clinicId, store.view().lastBeat, readClocks())).toBeGreaterThanOrEqual(
    0.59,
  );
  server.close();
});
