import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBoardStore, followBoards, withoutPage } from '@hannun/shared/client';
import { Server } from 'socket.io';
import { expect, it, vi } from 'vitest';

const refused = (code: string) => ({ ok: false, error: { code, message: 'Not now.' } });
const granted = { ok: true, boards: [] };
/** No answer at all. */
const silence = Symbol('silence');
const hangingUp = Symbol('hanging up');

/** A server that sends beats to everybody, gives `first` as its first answer to `watch`, and then grants it. */
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
      if (answer === hangingUp) socket.disconnect(true);
      else if (answer !== silence) ack(answer);
    });
  });
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const { port } = http.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: () => sockets.close() };
}

it.concurrent.each([
  ['a refusal', refused('unavailable'), 2],
  ['a fault', refused('internal'), 2],
  ['an unknown clinic', refused('unknown-clinic'), 2],
  ['too much at once', refused('rate-limited'), 2],
  ['nothing in it', null, 2],
  ['boards that are none', { ok: true, boards: [null] }, 2],
  ['something of another time', { fine: true }, 2],
  ['being hung up on', hangingUp, 2],
  // It is waited for first, as for any answer.
  ['silence', silence, 5 + 2],
])('asks again within two seconds of %s, and is not called connected before', async (_, first, seconds) => {
  await using server = await openServer(first);
  const store = createBoardStore();
  const links: string[] = [];
  store.subscribe(() => {
    const { link, lastBeat } = store.view();
    links.push(`${link}${lastBeat ? ' and fresh' : ''} after ${server.asked.length}`);
  });
  const following = followBoards({
    store,
    target: { district: true },
    origin: server.url,
    environment: withoutPage,
  });
  await vi.waitFor(() => expect(store.view().link).toBe('connected'), { timeout: 12_000, interval: 20 });
  const [one = 0, two = 0] = server.asked;
  // A second is left to a busy machine.
  expect(two - one).toBeLessThan(seconds * 1_000 + 1_000);
  // Beats make nothing fresh that is not watched.
  expect(new Set(links.filter((link) => link.endsWith('after 1')))).toEqual(new Set(['offline after 1']));
  expect(server.asked).toHaveLength(2);
  await vi.waitFor(() => expect(store.view().lastBeat).not.toBeNull(), { timeout: 3_000, interval: 20 });
  following.close();
});
