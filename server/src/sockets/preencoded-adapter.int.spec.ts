import { once } from 'node:events';
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { encodeFrame, openTcp, upgradeRequest } from '../testing/raw-connection.js';
import { openSocket } from '../testing/socket.js';
import { soon } from '../testing/soon.js';
import { type PreencodedAdapter, withPreencodedFrames } from './preencoded-adapter.js';
import { disconnectSlowConsumers } from './slow-consumers.js';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
let url: string;

beforeAll(async () => {
  io.adapter(withPreencodedFrames(io));
  disconnectSlowConsumers(io);
  io.on('connection', (socket) => socket.join(['room', 'other']));
  // Joins a room before it is connected, as a tablet does.
  io.of('/early').use((socket, next) => void Promise.resolve(socket.join('room')).then(() => next()));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  url = `http://127.0.0.1:${address.port}`;
});
afterAll(() => io.close());

/** A client and what it received; `hasReceived` waits for that many events. */
async function connectClient(path = '/') {
  const socket = await openSocket(url + path);
  const received: unknown[] = [];
  socket.on('update', (value) => received.push(value));
  const hasReceived = (count: number) =>
    vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 5_000, interval: 1 });
  return { socket, received, hasReceived };
}

const serverSocket = (socket: Socket) => {
  const found = io.sockets.sockets.get(socket.id ?? '');
  if (!found) throw new Error('The server does not know this socket');
  return found;
};

it('keeps the order of broadcasts and single events sent at once', async () => {
  const { socket, received, hasReceived } = await connectClient();
  const own = serverSocket(socket);
  const count = 60;
  for (let at = 0; at < count; at += 3) {
    io.to('room').emit('update', at);
    own.emit('update', at + 1);
    io.emit('update', at + 2);
  }
  await hasReceived(count);
  expect(received).toEqual(Array.from({ length: count }, (_, at) => at));
  socket.disconnect();
});

it.each([1, 100, 110, 125, 126, 65_500, 65_536, 300_000])(
  'delivers a payload of %i bytes',
  async (length) => {
    const { socket, received, hasReceived } = await connectClient();
    const text = '가'.repeat(length / 3) + 'x'.repeat(length % 3);
    io.to('room').emit('update', text);
    await hasReceived(1);
    expect(received).toEqual([text]);
    socket.disconnect();
  },
);

it('sends once to a socket in several rooms, and not to excepted sockets or those that left', async () => {
  const [one, excepted, left] = [await connectClient(), await connectClient(), await connectClient()];
  serverSocket(excepted.socket).join('excepted');
  serverSocket(left.socket).leave('room');
  io.to(['room', 'other', one.socket.id ?? ''])
    .except('excepted')
    .emit('update', 'several');
  io.to(one.socket.id ?? '').emit('update', 'alone');
  io.to('room').emit('update', 'all');
  await one.hasReceived(3);
  await excepted.hasReceived(1);
  await left.hasReceived(1);
  expect([one.received, excepted.received, left.received]).toEqual([
    ['several', 'alone', 'all'],
    ['all'],
    ['several'],
  ]);
  for (const { socket } of [one, excepted, left]) socket.disconnect();
});

it('pushes several events in order in each namespace, and sends binary ones unencoded', async () => {
  const pushed = [{ at: 1 }, { at: 2 }, { at: 3, text: '가"\\' }];
  const pushes = pushed.map((value) => ({ event: 'update', value, json: JSON.stringify(value) }));
  for (const path of ['/', '/early']) {
    const { socket, received, hasReceived } = await connectClient(path);
    (io.of(path).adapter as PreencodedAdapter).push(pushes, 'room');
    io.of(path).to('room').emit('update', Buffer.from('four'));
    await hasReceived(4);
    expect(received).toEqual([...pushed, Buffer.from('four')]);
    socket.disconnect();
  }
});

it('falls back to the usual way for a socket with queued packets, and keeps the order', async () => {
  const { socket, received, hasReceived } = await connectClient();
  const value = { at: 2 };
  serverSocket(socket).emit('update', 1);
  (io.of('/').adapter as PreencodedAdapter).push(
    [{ event: 'update', value, json: JSON.stringify(value) }],
    'room',
  );
  await hasReceived(2);
  expect(received).toEqual([1, value]);
  socket.disconnect();
});

it('reaches a socket that joined a room in a middleware', async () => {
  const { socket, received, hasReceived } = await connectClient('/early');
  io.of('/early').to('room').emit('update', 'early');
  await hasReceived(1);
  expect(received).toEqual(['early']);
  socket.disconnect();
});

it('disconnects a client that stops reading, and still sends everything to the others', async () => {
  const reader = await connectClient();
  const before = new Set(io.sockets.sockets.keys());
  const { socket: silent } = openTcp(url);
  silent.write(upgradeRequest());
  await once(silent, 'data');
  // Joins the namespace and reads nothing more.
  silent.pause().write(encodeFrame('40'));
  const slow = await soon(() => {
    const entered = [...io.sockets.sockets.values()].find(({ id }) => !before.has(id));
    if (!entered) throw new Error('not yet');
    return entered;
  });
  const gone = once(slow, 'disconnect');
  const large = 'x'.repeat(60_000);
  // More than the kernel buffers of both ends: 15 MB.
  const maxPushes = 250;
  let sentCount = 0;
  for (; slow.connected && sentCount < maxPushes; sentCount += 1) {
    io.to('room').emit('update', large);
    await reader.hasReceived(sentCount + 1);
  }
  // Only the transport is lost, so a client reconnects by itself.
  expect((await gone)[0]).toMatch(/^transport/);
  expect(sentCount).toBeLessThan(maxPushes);
  expect(slow.conn.transport.readyState).toBe('closed');
  reader.socket.disconnect();
  silent.destroy();
});

it('survives sockets that close while they are written to', async () => {
  const stays = await connectClient();
  const going = await Promise.all(Array.from({ length: 20 }, () => connectClient()));
  for (let at = 0; at < 100; at += 1) {
    const leaver = going[Math.floor(at / 5)];
    if (at % 5 === 0) leaver?.socket.disconnect();
    else if (at % 5 === 2) leaver?.socket.io.engine.close();
    io.to('room').emit('update', at);
    if (at % 7 === 0) await stays.hasReceived(at + 1);
  }
  await stays.hasReceived(100);
  expect(stays.received).toEqual(Array.from({ length: 100 }, (_, at) => at));
  stays.socket.disconnect();
});
