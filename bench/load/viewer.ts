import type { TargetKind } from '../targets/server-target.ts';
import { RawWebSocket } from './raw-websocket.ts';

const message = '4'.charCodeAt(0);
const ping = '2'.charCodeAt(0);
const connect = '0'.charCodeAt(0);
const event = '2'.charCodeAt(0);
const ack = '3'.charCodeAt(0);
const board = Buffer.from('["board"');
const versionMark = Buffer.from('"version":');

const socketIoPath = '/socket.io/?EIO=4&transport=websocket';
const socketIoPaths: Partial<Record<TargetKind, (topic: string) => string>> = {
  product: () => socketIoPath,
  'socket-io-rooms': (topic) => `${socketIoPath}&topic=${topic}`,
};
const plainPath = (topic: string): string => `/?topic=${topic}`;

export type ViewerOptions = {
  kind: TargetKind;
  port: number;
  topic: string;
  onPush: (version: number | null) => void;
};

/**
 * Opens one viewer of a topic; resolves when it can receive pushes (for the product: with its first board).
 * `onPush(version)` is called for each board, and with `null` for each heartbeat.
 */
export async function openViewer({ kind, port, topic, onPush }: ViewerOptions): Promise<RawWebSocket> {
  const socket = new RawWebSocket({ port, path: (socketIoPaths[kind] ?? plainPath)(topic) });
  const ready = new Promise<RawWebSocket>((resolve, reject) => {
    socket.onClose = () => reject(new Error("The server closed a viewer's connection."));
    socket.onText = (bytes, from, to) => {
      if (bytes[from] === ping) return socket.send('3');
      if (bytes[from] !== message) return bytes[from] === connect ? socket.send('40') : undefined;
      const type = bytes[from + 1];
      if (type === event) {
        onPush(
          bytes.compare(board, 0, board.length, from + 2, from + 2 + board.length) === 0
            ? versionIn(bytes, from, to)
            : null,
        );
      } else if (type === connect) {
        if (kind !== 'product') return resolve(socket);
        socket.send(`420["watch",${JSON.stringify({ clinicId: topic })}]`);
      } else if (type === ack) {
        const answer = bytes.toString('utf8', from + 3, to);
        if (answer.startsWith('[{"ok":true')) resolve(socket);
        else reject(new Error(`A viewer was rejected: ${answer}`));
      }
    };
  });
  if (kind in socketIoPaths) return (await Promise.all([socket.opened, ready]))[0];
  ready.catch(() => {});
  return socket.opened;
}

function versionIn(bytes: Buffer, from: number, to: number): number {
  const mark = bytes.indexOf(versionMark, from);
  if (mark < 0 || mark > to) return 0;
  let version = 0;
  for (let at = mark + versionMark.length; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    version = version * 10 + digit;
  }
  return version;
}
