import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Answer = ServerResponse<IncomingMessage>;
type Line = {
  socket: Socket;
  address: string | null;
  upgraded: boolean;
  moved: number;
  asked: Answer | undefined;
};

/** Every address may hold this share of the descriptors, and at least the six connections of a browser. */
const ownShare = 0.02;
const minOwnLines = 8;
/** Beyond this share, an address gets more only by evicting from one that holds over half of it. */
const elasticShare = 0.75;
const reserve = { share: 0.05, min: 64, max: 512 };

/** No fixed limit per address: as descriptors run out, the largest holder loses connections first. */
export class OpenLines {
  readonly own: number;
  private readonly elastic: number;
  private readonly most: number;
  private readonly holders = new Map<string, Set<Line>>();
  private readonly lines = new Map<Socket, Line>();

  constructor(descriptors: number) {
    const kept = Math.min(reserve.max, Math.max(reserve.min, descriptors * reserve.share));
    this.own = Math.max(minOwnLines, Math.floor(descriptors * ownShare));
    this.elastic = Math.floor(descriptors * elasticShare);
    this.most = Math.floor(descriptors - kept);
  }

  /** `false`: no room. A trusted proxy (`null`) always has room. */
  open(socket: Socket, address: string | null): boolean {
    if (!this.hasRoom(address) && address !== null) return false;
    this.add({ socket, address, upgraded: false, moved: -1, asked: undefined });
    socket.once('close', () => this.forget(socket));
    return true;
  }

  ask(socket: Socket, answer: Answer): void {
    const line = this.lines.get(socket);
    if (line) line.asked = answer;
  }

  /** Counts a websocket for the client's address, not the proxy's. `false`: that address has no room. */
  upgrade(socket: Socket, address: string): boolean {
    const line = this.lines.get(socket);
    if (!line) return true;
    line.upgraded = true;
    line.asked = undefined;
    if (line.address === address) return true;
    this.forget(socket);
    const fits = this.hasRoom(address);
    if (fits) this.add({ ...line, address });
    return fits;
  }

  closeIdle(): void {
    for (const held of this.holders.values()) {
      if (held.size <= this.own) continue;
      const plain = [...held].filter(({ upgraded }) => !upgraded);
      const idle = plain.filter((line) => !hasMoved(line) && !isAwaiting(line)).reverse();
      for (const { socket } of idle.slice(0, Math.max(0, plain.length - this.own))) socket.destroy();
    }
  }

  private hasRoom(address: string | null): boolean {
    const held = (address !== null && this.holders.get(address)?.size) || 0;
    if (held >= this.own && this.lines.size >= this.elastic)
      return this.makeRoom(Math.max(held + 1, this.elastic / 2));
    return this.lines.size < this.most || this.makeRoom(held + 1);
  }

  private makeRoom(most: number): boolean {
    let largest: ReadonlySet<Line> = new Set();
    for (const each of this.holders.values()) if (each.size > largest.size) largest = each;
    if (largest.size <= most) return false;
    const lines = [...largest];
    const line = lines.findLast(({ upgraded }) => !upgraded) ?? lines.at(-1);
    if (!line) return false;
    this.forget(line.socket);
    line.socket.destroy();
    return true;
  }

  private add(line: Line): void {
    this.lines.set(line.socket, line);
    if (line.address === null) return;
    const held = this.holders.get(line.address) ?? new Set();
    this.holders.set(line.address, held.add(line));
  }

  private forget(socket: Socket): void {
    const line = this.lines.get(socket);
    if (!line) return;
    this.lines.delete(socket);
    if (line.address === null) return;
    const held = this.holders.get(line.address);
    held?.delete(line);
    if (held?.size === 0) this.holders.delete(line.address);
  }
}

function hasMoved(line: Line): boolean {
  const { bytesRead, bytesWritten } = line.socket;
  const before = line.moved;
  line.moved = bytesRead + bytesWritten;
  return line.moved !== before;
}

/** A client waiting for its answer to begin is not idle; one reading a started stream may be. */
const isAwaiting = ({ asked }: Line): boolean =>
  asked?.req.complete === true && !asked.headersSent && !asked.destroyed;
