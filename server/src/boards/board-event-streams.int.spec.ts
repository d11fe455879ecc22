import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { Board } from '@hannun/shared/contract';
import { afterEach, expect, it } from 'vitest';
import { AddressLimits } from '../limits/address-limits.js';
import { RejectionCounts } from '../limits/rejection-counts.js';
import { BoardEventStreams } from './board-event-streams.js';
import type { BoardsService } from './boards.service.js';
import { SerializedBoard } from './serialized-board.js';

let publish: (serialized: SerializedBoard) => void = () => undefined;
const boards = {
  onBoard(listener: typeof publish) {
    publish = listener;
    return () => undefined;
  },
} as BoardsService;
const streams = new BoardEventStreams(
  boards,
  new AddressLimits({ rateLimitFactor: 1 }, new RejectionCounts()),
);
const server = createServer((_, response) => {
  response.writeHead(200);
  streams.add(response, { clinicId: 'plaza', address: '127.0.0.1' }, boardOf('plaza', 'first'));
});
afterEach(() => {
  streams.beforeApplicationShutdown();
  server.close();
});

const boardOf = (clinicId: string, ko: string) => new SerializedBoard({ clinicId, notice: { ko } } as Board);

it('disconnects a reader that stops reading instead of buffering everything for it', async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const reader = connect(address.port, '127.0.0.1');
  reader.on('error', () => undefined).pause();
  const [, response] = await Promise.all([
    once(reader, 'connect').then(() => reader.write('GET / HTTP/1.1\r\nHost: test\r\n\r\n')),
    once(server, 'request').then(([, opened]) => opened),
  ]);
  const cut = once(response, 'close');
  const large = boardOf('plaza', 'x'.repeat(100_000));
  for (let pushed = 0; pushed < 400 && !response.destroyed; pushed += 1) publish(large);
  await cut;
  expect(response.destroyed).toBe(true);
  expect(response.writableFinished).toBe(false);
  reader.destroy();
});
