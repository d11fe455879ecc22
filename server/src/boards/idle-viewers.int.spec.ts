import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { Manager } from 'socket.io-client';
import { expect, it } from 'vitest';
import { IdleViewers } from './idle-viewers.js';

it('disconnects viewers that watch nothing, but no watcher, no retrying viewer and no tablet', async () => {
  const http = createServer();
  const server = new Server(http);
  const idle = new IdleViewers();
  server.on('connection', (socket) => {
    idle.track(socket);
    socket.on('watch', async (room, ack) => {
      if (room) await socket.join(room);
      idle.track(socket);
      ack();
    });
  });
  server.of('/staff').on('connection', () => undefined);
  await once(http.listen(0, '127.0.0.1'), 'listening');
  const { port } = http.address() as AddressInfo;
  const open = async (...names: string[]) => {
    const manager = new Manager(`http://127.0.0.1:${port}`, {
      transports: ['websocket'],
      reconnection: false,
    });
    const [viewer] = await Promise.all(
      ['/', ...names].map(async (name) => {
        const socket = manager.socket(name);
        await new Promise<void>((resolve) => socket.once('connect', resolve));
        return socket;
      }),
    );
    if (!viewer) throw new Error('nothing was opened');
    return viewer;
  };
  const [silent, watching, refused, tablet] = await Promise.all([open(), open(), open(), open('/staff')]);
  await watching.emitWithAck('watch', 'district');
  for (let look = 0; look < 10; look += 1) {
    await refused.emitWithAck('watch', null);
    idle.disconnectIdle();
  }
  if (silent.connected) await new Promise<void>((resolve) => silent.once('disconnect', () => resolve()));
  await refused.emitWithAck('watch', null);
  expect([silent, watching, refused, tablet].map(({ connected }) => connected)).toEqual([
    false,
    true,
    true,
    true,
  ]);
  await server.close();
});
