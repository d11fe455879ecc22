import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { addressReader } from '../limits/client-address.js';
import type { Limits } from '../limits/limits.js';
import { cannotRead, hangUp } from './last-words.js';

/** How often open lines are looked at (milliseconds). */
const lookPeriod = 100;
/** Half-sent heads of one address that are waited for as long as Node waits; with one more, none is. */
const few = 20;
/** A head of such a crowd is cut once this many looks found it half-sent: half a second after it began. */
const patience = 5;
/** Of a crowd this many are cut at one look, or a third of it: all at once would hold up everybody else. */
const atOnce = 100;

/** A line between requests. `read`: its bytes (count) when it was at rest last; `looks`: found half-sent since. */
type Head = { read: number; looks: number };

/**
 * Cuts heads that come slowly within a second where an address holds a crowd of them. A single slow phone
 * has the whole of Node's own patience.
 */
export class HalfHeads {
  private readonly heads = new Map<Socket, Head>();

  constructor(
    private readonly limits: Limits,
    private readonly addressOf: ReturnType<typeof addressReader>,
  ) {}

  follow(server: Server): void {
    server.on('connection', (socket: Socket) => this.heads.set(socket, { read: 0, looks: 0 }));
    server.on('upgrade', ({ socket }: IncomingMessage) => this.heads.delete(socket));
    server.on('request', (request: IncomingMessage) => this.whole(request));
    const looking = setInterval(() => this.look(), lookPeriod).unref();
    server.once('close', () => clearInterval(looking));
  }

  /** What follows a head with a body is no head, and is not looked at before the next request. */
  private whole({ socket, headers }: IncomingMessage): void {
    const isBare = headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0';
    if (isBare) this.heads.set(socket, { read: socket.bytesRead, looks: 0 });
    else this.heads.delete(socket);
  }

  private look(): void {
    const most = few * (this.limits.factor || Number.POSITIVE_INFINITY);
    for (const crowd of this.halfSent().values()) {
      if (crowd.length <= most) continue;
      const late = crowd.filter(([, { looks }]) => looks >= patience);
      for (const [socket] of late.slice(0, Math.max(atOnce, crowd.length / 3))) this.cut(socket);
    }
  }

  /** Lines that hold half a head, by their address. Lines that are gone are forgotten. */
  private halfSent(): Map<string, [Socket, Head][]> {
    const crowds = new Map<string, [Socket, Head][]>();
    for (const [socket, head] of this.heads) {
      if (socket.destroyed) this.heads.delete(socket);
      if (socket.destroyed || socket.bytesRead <= head.read) continue;
      head.looks += 1;
      const address = this.addressOf({ headers: {}, socket });
      const crowd = crowds.get(address);
      if (crowd) crowd.push([socket, head]);
      else crowds.set(address, [[socket, head]]);
    }
    return crowds;
  }

  private cut(socket: Socket): void {
    this.limits.refused.heads += 1;
    this.heads.delete(socket);
    hangUp(socket, cannotRead);
  }
}
