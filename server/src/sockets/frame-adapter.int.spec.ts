import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openSocket } from '../testing/node.js';
import { type FrameAdapter, inFrames } from './frame-adapter.js';
import { cutSlowReaders } from './slow-readers.js';

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
let url: string;

beforeAll(async () => {
  io.adapter(inFrames(io));
  cutSlowReaders(io);
  io.on('connection', (socket) => socket.join(['room', 'other']));
  // This one joins before it is let in, as a tablet does.
  io.of('/early').use((socket, next) => void Promise.resolve(socket.join('room')).then(() => next()));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  url = `http://127.0.0.1:${address.port}`;
});
afterAll(() => io.close());

/** A client, and what it hears; `said` resolves once it has heard this many. */
async function listener(path = '/') {
  const socket = await openSocket(url + path);
  const heard: unknown[] = [];
  socket.on('told', (value) => heard.push(value));
  const said = (count: number) =>
    vi.waitFor(() => expect(heard).toHaveLength(count), { timeout: 5_000, interval: 1 });
  return { socket, heard, said };
}

const onServer = (socket: Socket) => {
  const found = io.sockets.sockets.get(socket.id ?? '');
  if (!found) throw new Error('The server does not know this socket');
  return found;
};

it('keeps the order of what goes to all and what goes to one, in one breath', async () => {
  const { socket, heard, said } = await listener();
  const own = onServer(socket);
  const count = 60;
  for (let at = 0; at < count; at += 3) {
    io.to('room').emit('told', at);
    own.emit('told', at + 1);
    io.emit('told', at + 2);
  }
  await said(count);
  expect(heard).toEqual(Array.from({ length: count }, (_, at) => at));
  socket.disconnect();
});

it.each([1, 100, 110, 125, 126, 65_500, 65_536, 300_000])('brings %i bytes whole', async (length) => {
  const { socket, heard, said } = await listener();
  const text = '가'.repeat(length / 3) + 'x'.repeat(length % 3);
  io.to('room').emit('told', text);
  await said(1);
  expect(heard).toEqual([text]);
  socket.disconnect();
});

it('tells a socket once though it is in several of the rooms, and none that is excepted or has left', async () => {
  const [one, excepted, left] = [await listener(), await listener(), await listener()];
  onServer(excepted.socket).join('excepted');
  onServer(left.socket).leave('room');
  io.to(['room', 'other', one.socket.id ?? ''])
    .except('excepted')
    .emit('told', 'several');
  io.to(one.socket.id ?? '').emit('told', 'alone');
  io.to('room').emit('told', 'all');
  await one.said(3);
  await excepted.said(1);
  await left.said(1);
  expect([one.heard, excepted.heard, left.heard]).toEqual([
    ['several', 'alone', 'all'],
    ['all'],
    ['several'],
  ]);
  for (const { socket } of [one, excepted, left]) socket.disconnect();
});

it('pushes several in their order under each namespace, and brings binary ones by the usual way', async () => {
  const pushed = [{ at: 1 }, { at: 2 }, { at: 3, text: '가"\\' }];
  const pushes = pushed.map((value) => ({ event: 'told', value, json: JSON.stringify(value) }));
  for (const path of ['/', '/early']) {
    const { socket, heard, said } = await listener(path);
    (io.of(path).adapter as FrameAdapter).push(pushes, 'room');
    io.of(path).to('room').emit('told', Buffer.from('four'));
    await said(4);
    expect(heard).toEqual([...pushed, Buffer.from('four')]);
    socket.disconnect();
  }
});

it('pushes by the usual way to a socket that something waits for, after that', async () => {
  const { socket, heard, said } = await listener();
  const value = { at: 2 };
  onServer(socket).emit('told', 1);
  (io.of('/').adapter as FrameAdapter).push([{ event: 'told', value, json: JSON.stringify(value) }], 'room');
  await said(2);
  expect(heard).toEqual([1, value]);
  socket.disconnect();
});

it('reaches a socket that joined while it was being let in, under its namespace', async () => {
  const { socket, heard, said } = await listener('/early');
  io.of('/early').to('room').emit('told', 'early');
  await said(1);
  expect(heard).toEqual(['early']);
  socket.disconnect();
});

it('cuts whoever reads nothing, and tells the others everything meanwhile', async () => {
  const reader = await listener();
  const before = new Set(io.sockets.sockets.keys());
  const silent = connect(Number(new URL(url).port), '127.0.0.1');
  silent.on('error', () => undefined);
  const key = 'c2xvdy1yZWFkZXItb2YtYQ==';
  const upgrade = `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}`;
  silent.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: test\r\n${upgrade}\r\n\r\n`);
  await once(silent, 'data');
  // "40" behind a mask of zeros: it enters the namespace, and reads no more.
  silent.pause().write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0x34, 0x30]));
  const slow = await vi.waitFor(() => {
    const entered = [...io.sockets.sockets.values()].find(({ id }) => !before.has(id));
    if (!entered) throw new Error('not yet');
    return entered;
  });
  const gone = once(slow, 'disconnect');
  const large = 'x'.repeat(60_000);
  // What the kernel holds of both ends, and a little: 15 MB.
  const most = 250;
  let told = 0;
  for (; slow.connected && told < most; told += 1) {
    io.to('room').emit('told', large);
    await reader.said(told + 1);
  }
  // Nothing but the link is lost, so that a client comes again by itself.
  expect((await gone)[0]).toMatch(/^transport/);
  expect(told).toBeLessThan(most);
  expect(slow.conn.transport.readyState).toBe('closed');
  reader.socket.disconnect();
  silent.destroy();
});

it('survives sockets that go while they are written to', async () => {
  const stays = await listener();
  const going = await Promise.all(Array.from({ length: 20 }, () => listener()));
  for (let at = 0; at < 100; at += 1) {
    const leaver = going[Math.floor(at / 5)];
    if (at % 5 === 0) leaver?.socket.disconnect();
    else if (at % 5 === 2) leaver?.socket.io.engine.close();
    io.to('room').emit('told', at);
    if (at % 7 === 0) await stays.said(at + 1);
  }
  await stays.said(100);
  expect(stays.heard).toEqual(Array.from({ length: 100 }, (_, at) => at));
  stays.socket.disconnect();
});
