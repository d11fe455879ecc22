import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBoardStore } from '@hannun/shared/client';
import { Server } from 'socket.io';
import { expect, it, vi } from 'vitest';
import { openViewer } from '../testing/viewer.js';

const refused = (code: string) => ({ ok: false, error: { code, message: 'Not now.' } });
const granted = { ok: true, boards: [] };
const noAnswer = Symbol('silence');
const disconnecting = Symbol('hanging up');

/** Sends beats to everybody, answers the first `watch` with `first` and grants every later one. */
async function openServer(first: unknown) {
  const http = createServer();
  const sockets = new Server(http);
  const asked: number[] = [];
  sockets.on('connection', (socket) => {
    const beats = setInterval(() => socket.emit('beat', { at: new Date().toISOString(), contacts: {} }), 100);
    socket.on('disconnect', () => clearInterval(beats));
    socket.on('watch', (_, ack) => {
      asked.push(performance.now());
      const answer = asked.length === 1 ? first : granted;
      if (answer === disconnecting) socket.disconnect(true);
      else if (answer !== noAnswer) ack(answer);
    });
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: () => sockets.close() };
}

it.concurrent.each([
  ['a rejection', refused('unavailable'), 2],
  ['an internal error', refused('internal'), 2],
  ['an unknown clinic', refused('unknown-clinic'), 2],
  ['rate limiting', refused('rate-limited'), 2],
  ['an empty answer', null, 2],
  ['invalid boards', { ok: true, boards: [null] }, 2],
  ['an unknown format', { fine: true }, 2],
  ['a disconnect', disconnecting, 2],
  // The client waits for the answer before it retries.
  ['no answer', noAnswer, 5 + 2],
])(
  'retries within two seconds after %s, and does not show as connected before',
  async (_, first, seconds) => {
    await using server = await openServer(first);
    const store = createBoardStore();
    const links: string[] = [];
    store.subscribe(() => {
      const { connectionStatus, lastBeat } = store.view();
      links.push(`${connectionStatus}${lastBeat ? ' and fresh' : ''} after ${server.asked.length}`);
    });
    using _viewer = openViewer(server, { district: true }, { store });
    await vi.waitFor(() => expect(store.view().connectionStatus).toBe('connected'), {
      timeout: 12_000,
      interval: 20,
    });
    const [one = 0, two = 0] = server.asked;
    // One second of margin for a busy machine.
    expect(two - one).toBeLessThan(seconds * 1_000 + 1_000);
    // Beats alone make nothing fresh that is not watched.
    expect(new Set(links.filter((link) => link.endsWith('after 1')))).toEqual(new Set(['offline after 1']));
    expect(server.asked).toHaveLength(2);
    await vi.waitFor(() => expect(store.view().lastBeat).not.toBeNull(), { timeout: 3_000, interval: 20 });
  },
);
