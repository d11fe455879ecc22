import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Answer = ServerResponse<IncomingMessage>;
/**
 * What is counted of a connection; `address`: `null` for a proxy's. `upgraded`: it carries a websocket. `moved`: its
 * bytes when it was looked at last. `asked`: the answer to what was asked last on it.
 */
type Line = {
  socket: Socket;
  address: string | null;
  upgraded: boolean;
  moved: number;
  asked: Answer | undefined;
};

/** An address may always hold this share of the descriptors, and at least so many lines: a browser opens six. */
const ownShare = 0.02;
const minOwnLines = 8;
/**
 * Beyond its own an address takes from what is left over only while this share is not in use, or another holds more
 * than half of it, which then gives way.
 */
const elasticShare = 0.75;
/** Descriptors kept for Redis, files and what else the process opens: a twentieth, within these. */
const reserve = { share: 0.05, min: 64, max: 512 };

/**
 * Who holds how many connections. Behind one address sit thousands, so none is refused for its number while there
 * is room; as the process fills up, whoever holds most gives way first, and nobody finds it full.
 */
export class OpenLines {
  /** Lines an address may hold whatever others do. */
  readonly own: number;
  private readonly elastic: number;
  private readonly most: number;
  private readonly holders = new Map<string, Set<Line>>();
  private readonly lines = new Map<Socket, Line>();

  /** `descriptors`: how many the process may have open. */
  constructor(descriptors: number) {
    const kept = Math.min(reserve.max, Math.max(reserve.min, descriptors * reserve.share));
    this.own = Math.max(minOwnLines, Math.floor(descriptors * ownShare));
    this.elastic = Math.floor(descriptors * elasticShare);
    this.most = Math.floor(descriptors - kept);
  }

  /**
   * Counts one more connection of this address, or `null`: of a trusted proxy, and answers `true`; or `false` where
   * there is no room for it, which for a proxy there always is.
   */
  open(socket: Socket, address: string | null): boolean {
    if (!this.hasRoom(address) && address !== null) return false;
    this.add({ socket, address, upgraded: false, moved: -1, asked: undefined });
    socket.once('close', () => this.forget(socket));
    return true;
  }

  /** This is the answer to a whole request that just came over this connection. */
  ask(socket: Socket, answer: Answer): void {
    const line = this.lines.get(socket);
    if (line) line.asked = answer;
  }

  /**
   * This connection carries a websocket of this address from now on, which a proxy's own is not. Answers `false`
   * where the address may hold no more.
   */
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

  /** Lines beyond an address's own on which nothing moved since the last look are closed, the newest first. */
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

  /** Closes the newest line of whoever holds most, and more than this. */
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

/** Whoever waits for us to begin an answer does not idle: its turn comes. A begun one, as a stream's, is no excuse. */
const isAwaiting = ({ asked }: Line): boolean =>
  asked?.req.complete === true && !asked.headersSent && !asked.destroyed;
