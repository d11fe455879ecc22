import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { addressReader } from '../limits/client-address.js';
import type { Limits } from '../limits/limits.js';
import { cannotRead, hangUp } from './last-words.js';

const lookPeriod = 100;
/** Up to this many, Node's own header timeout applies. */
const few = 20;
const patience = 5;
/** Or a third of them, if that is more: closing all at once would block everybody else. */
const atOnce = 100;

type Head = { read: number; looks: number };

/** Only when one address sends many slow headers; a single slow phone keeps Node's full timeout. */
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

  /** A request body is not a header: such a connection is tracked again from its next request. */
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
