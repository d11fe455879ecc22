import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A hand-written websocket: sends what no client library would. */
export type RawLine = {
  socket: Socket;
  /** Latin-1 text. */
  heard: () => string;
  gone: Promise<void>;
};

const text = 0x1;
const final = 0x80;

/** One masked frame; the mask is zero, so the bytes stay readable. */
export function frame(payload: string | Buffer, opcode = text, flags = final): Buffer {
  const body = Buffer.from(payload);
  const length =
    body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([flags | opcode, ...length, 0, 0, 0, 0]), body]);
}

export function openBare(url: string): RawLine {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk: Buffer) => {
    heard += chunk.toString('latin1');
  });
  // Being disconnected is expected.
  socket.on('error', () => undefined);
  const gone = once(socket, 'close').then(() => undefined);
  return { socket, heard: () => heard, gone };
}

export const handshake = (query = 'EIO=4&transport=websocket', headers: readonly string[] = []): string =>
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
export async function openLine(url: string): Promise<RawLine> {
  const line = openBare(url);
  line.socket.write(handshake());
  line.socket.write(frame('40'));
  while (!line.heard().includes('40{')) {
    if (line.socket.destroyed) throw new Error(`Connection rejected: ${line.heard()}`);
    await Promise.race([once(line.socket, 'data'), line.gone]);
  }
  return line;
}
