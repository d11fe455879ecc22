import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A hand-written websocket: sends what no client library would. */
export type RawConnection = {
  socket: Socket;
  /** Latin-1 text. */
  received: () => string;
  closed: Promise<void>;
};

const textOpcode = 0x1;
const finalFlag = 0x80;

/** One masked frame; the mask is zero, so the bytes stay readable. */
export function encodeFrame(payload: string | Buffer, opcode = textOpcode, flags = finalFlag): Buffer {
  const body = Buffer.from(payload);
  const length =
    body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([flags | opcode, ...length, 0, 0, 0, 0]), body]);
}

export function openTcp(url: string): RawConnection {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
  });
  // Being disconnected is expected.
  socket.on('error', () => undefined);
  const closed = once(socket, 'close').then(() => undefined);
  return { socket, received: () => received, closed };
}

export const upgradeRequest = (
  query = 'EIO=4&transport=websocket',
  headers: readonly string[] = [],
): string =>
  [
    `GET /socket.io/?${query} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...headers,
    '\r\n',
  ].join('\r\n');

/** Opens a websocket and joins the viewers' namespace. */
export async function openViewerSocket(url: string): Promise<RawConnection> {
  const connection = openTcp(url);
  connection.socket.write(upgradeRequest());
  connection.socket.write(encodeFrame('40'));
  while (!connection.received().includes('40{')) {
    if (connection.socket.destroyed) throw new Error(`Connection rejected: ${connection.received()}`);
    await Promise.race([once(connection.socket, 'data'), connection.closed]);
  }
  return connection;
}
