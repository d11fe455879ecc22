import { connect, type Socket } from 'node:net';

const key = 'aGFubnVuLWJlbmNobWFyaw==';
/** All sockets share one read buffer: each read is consumed before the next. */
const readBuffer = Buffer.allocUnsafe(256 * 1024);
const emptyBuffer = Buffer.alloc(0);

/**
 * A minimal websocket, so that the load client costs little: no events and no object per frame.
 * `onText(buffer, from, to)` gets each text frame in place.
 */
export class RawWebSocket {
  onText: (bytes: Buffer, from: number, to: number) => void = () => {};
  onClose: () => void = () => {};
  readonly opened: Promise<RawWebSocket>;
  readonly #socket: Socket;
  readonly #resolve: (socket: RawWebSocket) => void;
  readonly #reject: (error: Error) => void;
  #unread: Buffer = emptyBuffer;
  #open = false;

  constructor({ port, path }: { port: number; path: string }) {
    const { promise, resolve, reject } = Promise.withResolvers<RawWebSocket>();
    this.opened = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#socket = connect({
      ...{ port, host: '127.0.0.1', noDelay: true },
      onread: { buffer: readBuffer, callback: (length) => this.#read(length) },
    });
    this.#socket.once('error', (error) => this.#end(error));
    this.#socket.once('close', () => this.#end(new Error('The server closed the connection.')));
    this.#socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
  }

  send(text: string): void {
    this.#socket.write(encodeFrame(text));
  }

  /** Disconnects without a close frame, like a phone that loses its network. */
  destroy(): void {
    this.onClose = () => {};
    this.#socket.destroy();
  }

  #end(error: Error): void {
    this.#reject(error);
    this.onClose();
    this.onClose = () => {};
  }

  #read(length: number): boolean {
    const chunk = readBuffer.subarray(0, length);
    const all = this.#unread.length === 0 ? chunk : Buffer.concat([this.#unread, chunk]);
    const used = this.#open ? this.#frames(all, 0) : this.#answer(all);
    this.#unread = used === all.length ? emptyBuffer : Buffer.from(all.subarray(used));
    return true;
  }

  #answer(all: Buffer): number {
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    const head = all.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 101')) {
      this.#end(new Error(`The server rejected a websocket: ${head.split('\r\n')[0]}`));
      return all.length;
    }
    this.#open = true;
    this.#resolve(this);
    return this.#frames(all, end + 4);
  }

  #frames(all: Buffer, begin: number): number {
    let at = begin;
    for (;;) {
      if (all.length - at < 2) return at;
      let length = (all[at + 1] ?? 0) & 0x7f;
      let head = 2;
      if (length === 126) {
        if (all.length - at < 4) return at;
        length = all.readUInt16BE(at + 2);
        head = 4;
      } else if (length === 127) {
        if (all.length - at < 10) return at;
        length = Number(all.readBigUInt64BE(at + 2));
        head = 10;
      }
      if (all.length - at < head + length) return at;
      if (((all[at] ?? 0) & 0x0f) === 1) this.onText(all, at + head, at + head + length);
      at += head + length;
    }
  }
}

/** A masked text frame. The mask is zero, so the text stays as it is. */
function encodeFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 6 : 8;
  const frame = Buffer.alloc(head + length);
  frame[0] = 0x81;
  frame[1] = 0x80 | (length < 126 ? length : 126);
  if (length >= 126) frame.writeUInt16BE(length, 2);
  frame.write(text, head);
  return frame;
}
