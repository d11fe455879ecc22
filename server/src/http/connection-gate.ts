import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Asking } from '../limits/client-address.js';
import type { Limits } from '../limits/limits.js';
import { OpenLines } from '../limits/open-lines.js';
import { askedTooMuch, hangUp } from './last-words.js';

/** How often it is looked who may come in (milliseconds). */
const admitIntervalMs = 100;
/** How often idle lines are looked for (milliseconds). */
const idleIntervalMs = 1_000;
/** So many of an address come in at one look: they spend more only once they are heard. */
const maxAdmitted = 5;
/** A websocket that is gone sooner never watched anything (milliseconds). */
const briefMs = 1_000;
/** A line that found no way in by then is closed (milliseconds). */
const maxHeldMs = 10_000;

type Held = { socket: Socket; since: number };
type Gate = {
  limits: Limits;
  addressOf: (request: Asking) => string;
  /** A trusted proxy's lines carry anybody's requests: they are counted, and never refused. */
  isProxy: (address: string) => boolean;
  /** How many descriptors the process may have open. */
  descriptors: number;
};

/**
 * Lets connections in before anything is read of them. Those of an address that has spent its work are held unread
 * until it has earned some: hung up on they would come again at once, and each coming costs.
 */
export class ConnectionGate {
  private readonly held = new Map<string, Held[]>();
  private readonly lines: OpenLines;
  private isClosing = false;

  constructor(private readonly gate: Gate) {
    this.lines = new OpenLines(gate.descriptors);
  }

  follow(server: Server): void {
    const usual = server.listeners('connection');
    server.removeAllListeners('connection');
    const enter = (socket: Socket) => {
      for (const listener of usual) listener.call(server, socket);
    };
    server.on('connection', (socket: Socket) => this.meet(socket, enter));
    server.on('request', ({ socket }: IncomingMessage, answer: ServerResponse) =>
      this.lines.ask(socket, answer),
    );
    this.followUpgrades(server);
    const admitting = setInterval(() => this.admitHeld(enter), admitIntervalMs).unref();
    const looking = setInterval(() => this.lines.closeIdle(), idleIntervalMs).unref();
    server.once('close', () => {
      clearInterval(admitting);
      clearInterval(looking);
    });
  }

  /** Hangs up on whoever waits or would have to, for a server that closes. */
  close(): void {
    this.isClosing = true;
    for (const waiting of this.held.values()) for (const { socket } of waiting) socket.destroy();
  }

  private meet(socket: Socket, enter: (socket: Socket) => void): void {
    const { addressOf, isProxy, limits } = this.gate;
    const address = isProxy(socket.remoteAddress ?? '') ? null : addressOf({ headers: {}, socket });
    if (!this.lines.open(socket, address)) {
      limits.refused.lines += 1;
      socket.destroy();
    } else if (address === null) enter(socket);
    else if (limits.work.isSpent(address)) this.hold(socket, address);
    else {
      limits.work.spend(address, 'line');
      enter(socket);
    }
  }

  /** Through a proxy a websocket still costs one descriptor for its client. */
  private followUpgrades(server: Server): void {
    const usual = server.listeners('upgrade');
    server.removeAllListeners('upgrade');
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      const address = this.gate.addressOf(request);
      if (this.lines.upgrade(socket, address)) {
        const began = performance.now();
        socket.once('close', () => {
          if (performance.now() - began < briefMs) this.gate.limits.work.spend(address, 'brief');
        });
        for (const listener of usual) listener.call(server, request, socket, head);
      } else {
        // Node hears an upgraded line's errors no more.
        socket.on('error', () => undefined);
        hangUp(socket, askedTooMuch);
      }
    });
  }

  private hold(socket: Socket, address: string): void {
    if (this.isClosing) return void socket.destroy();
    // Nobody else hears of its errors while it waits.
    socket.on('error', () => undefined);
    const waiting = this.held.get(address) ?? [];
    waiting.push({ socket, since: performance.now() });
    this.held.set(address, waiting);
    this.gate.limits.refused.held += 1;
  }

  private admitHeld(enter: (socket: Socket) => void): void {
    const { work } = this.gate.limits;
    for (const [address, all] of this.held) {
      const waiting = all.filter(({ socket }) => !socket.destroyed);
      const admitted = work.isSpent(address) ? [] : waiting.splice(-maxAdmitted);
      for (const { socket } of admitted) {
        work.spend(address, 'line');
        enter(socket);
      }
      const oldest = performance.now() - maxHeldMs;
      for (const { socket, since } of waiting) if (since < oldest) socket.destroy();
      if (waiting.length > 0) this.held.set(address, waiting);
      else this.held.delete(address);
    }
  }
}
