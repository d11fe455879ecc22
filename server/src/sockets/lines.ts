import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import type { addressReader } from '../limits/client-address.js';
import type { Limits } from '../limits/limits.js';
import { type Address, type Allowance, Line } from './line.js';
import type { Connection } from './wire.js';

const viewers: Allowance = { packets: 50, fair: 4, bytes: 256 * 1024, isStaff: false };
/** Enough to send an offline day of 10,000 taps within half a minute. */
const staff: Allowance = { packets: 1_000, fair: 1_000, bytes: 2 * 1024 * 1024, isStaff: true };

/** For clients that go on after being rejected: the next burst closes their connection. */
const flooders: Allowance = { packets: 5, fair: 5, bytes: 8 * 1024, isStaff: false };

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

  admits(request: IncomingMessage): boolean {
    return this.limits.allowsSocket(this.addressOf(request));
  }

  /** For a client that has shown a valid token. */
  widen(connection: Connection): void {
    const line = this.lines.get(connection);
    if (line) line.allowance = this.staff;
  }

  narrow(connection: Connection): void {
    const line = this.lines.get(connection);
    if (line) line.allowance = flooders;
  }

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

/** `factor` 0: no limit. */
function scaled({ packets, fair, bytes, isStaff }: Allowance, by: number): Allowance {
  const factor = by || Number.POSITIVE_INFINITY;
  return { packets: packets * factor, fair: fair * factor, bytes: bytes * factor, isStaff };
}
