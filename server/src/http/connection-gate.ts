import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Asking } from '../limits/client-address.js';
import type { Limits } from '../limits/limits.js';
import { OpenLines } from '../limits/open-lines.js';
import { askedTooMuch, hangUp } from './last-words.js';

const admitIntervalMs = 100;
const idleIntervalMs = 1_000;
/** Their cost is known only once they send something. */
const maxAdmitted = 5;
/** A websocket closed sooner has not watched anything. */
const briefMs = 1_000;
const maxHeldMs = 10_000;

type Held = { socket: Socket; since: number };
type Gate = {
  limits: Limits;
  addressOf: (request: Asking) => string;
  /** A trusted proxy carries everybody's requests: its connections are counted, but never rejected. */
  isProxy: (address: string) => boolean;
  descriptors: number;
};

/** Holds connections of addresses without budget unread: closed ones would reconnect at once, at a cost. */
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

  /** Each websocket behind a proxy still costs a file descriptor. */
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
        socket.on('error', () => undefined);
        hangUp(socket, askedTooMuch);
      }
    });
  }

  private hold(socket: Socket, address: string): void {
    if (this.isClosing) return void socket.destroy();
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
