import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { addressReader } from '../limits/client-address.js';
import type { Limits } from '../limits/limits.js';
import { type Address, type Allowance, Line } from './line.js';
import type { Connection } from './wire.js';

/** A phone or lobby screen: it watches, and changes its mind now and then. */
const viewers: Allowance = { packets: 50, fair: 4, bytes: 256 * 1024, isStaff: false };
/** A tablet: an offline day of ten thousand taps is sent within half a minute, whoever else sits in its network. */
const staff: Allowance = { packets: 1_000, fair: 1_000, bytes: 2 * 1024 * 1024, isStaff: true };

/** Whoever goes on though refused again and again: the next breath cuts it. */
const flooders: Allowance = { packets: 5, fair: 5, bytes: 8 * 1024, isStaff: false };

/** All open lines of a socket server, each within its allowance. */
export class Lines {
  private readonly lines = new WeakMap<Connection, Line>();
  private readonly viewers: Allowance;
  private readonly staff: Allowance;

  constructor(
    private readonly limits: Limits,
    private readonly addressOf: ReturnType<typeof addressReader>,
  ) {
    this.viewers = scaled(viewers, limits.factor);
    this.staff = scaled(staff, limits.factor);
  }

  follow(server: Server): void {
    server.engine.on('connection', (connection: Connection) => this.watch(connection));
  }

  /** Whether one more socket may be opened from where this request comes. */
  admits(request: IncomingMessage): boolean {
    return this.limits.allowsSocket(this.addressOf(request));
  }

  /** Whoever is on this line has shown a token: it may send what a tablet sends. */
  widen(connection: Connection): void {
    const line = this.lines.get(connection);
    if (line) line.allowance = this.staff;
  }

  /** Whoever is on this line was refused too much: a little more, and it is cut. */
  narrow(connection: Connection): void {
    const line = this.lines.get(connection);
    if (line) line.allowance = flooders;
  }

  /** Whether more came over this line than is answered. */
  isHurried(connection: Connection): boolean {
    return this.lines.get(connection)?.isHurried ?? false;
  }

  private watch(connection: Connection): void {
    const address = new LineAddress(this.limits, this.addressOf(connection.request));
    this.lines.set(connection, new Line(connection, this.viewers, address));
    this.limits.socketOpened(address.name, 1);
    connection.on('close', () => this.limits.socketOpened(address.name, -1));
  }
}

class LineAddress implements Address {
  constructor(
    private readonly limits: Limits,
    readonly name: string,
  ) {}

  heard(): void {
    this.limits.work.spend(this.name, 'packet');
  }

  answered(length: number): void {
    this.limits.work.spend(this.name, 'answeredKb', length / 1024);
  }

  isSpent(): boolean {
    return this.limits.work.isSpent(this.name);
  }

  crowded(): boolean {
    return this.isSpent() || !this.limits.allowsPacket(this.name);
  }

  lineCut(): void {
    this.limits.lineCut(this.name);
  }
}

/** `by`: how many times as much; 0: without bounds. */
function scaled({ packets, fair, bytes, isStaff }: Allowance, by: number): Allowance {
  const factor = by || Number.POSITIVE_INFINITY;
  return { packets: packets * factor, fair: fair * factor, bytes: bytes * factor, isStaff };
}
