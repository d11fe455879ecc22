import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import {
  type AddressUsage,
  type ConnectionLimits,
  ConnectionRateLimiter,
} from './connection-rate-limiter.js';
import type { EngineConnection } from './socket-writer.js';

const viewerLimits: ConnectionLimits = {
  packetsPerSecond: 50,
  fairPacketsPerSecond: 4,
  bytesPerSecond: 256 * 1024,
  isStaff: false,
};
/** Enough to send an offline day of 10,000 taps within half a minute. */
const staffLimits: ConnectionLimits = {
  packetsPerSecond: 1_000,
  fairPacketsPerSecond: 1_000,
  bytesPerSecond: 2 * 1024 * 1024,
  isStaff: true,
};

/** For clients that go on after being rejected: the next burst closes their connection. */
const flooderLimits: ConnectionLimits = {
  packetsPerSecond: 5,
  fairPacketsPerSecond: 5,
  bytesPerSecond: 8 * 1024,
  isStaff: false,
};

@Injectable()
export class SocketRateLimits {
  private readonly limiters = new WeakMap<EngineConnection, ConnectionRateLimiter>();
  private readonly viewerLimits: ConnectionLimits;
  private readonly staffLimits: ConnectionLimits;

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
  ) {
    this.viewerLimits = scaleLimits(viewerLimits, addressLimits.factor);
    this.staffLimits = scaleLimits(staffLimits, addressLimits.factor);
  }

  attachTo(server: Server): void {
    server.engine.on('connection', (connection: EngineConnection) => this.track(connection));
  }

  allowsHandshake(request: IncomingMessage): boolean {
    return this.addressLimits.allowsSocket(this.addresses.resolveBlock(request));
  }

  /** For a client that has shown a valid token. */
  useStaffLimits(connection: EngineConnection): void {
    const limiter = this.limiters.get(connection);
    if (limiter) limiter.limits = this.staffLimits;
  }

  useFlooderLimits(connection: EngineConnection): void {
    const limiter = this.limiters.get(connection);
    if (limiter) limiter.limits = flooderLimits;
  }

  isThrottled(connection: EngineConnection): boolean {
    return this.limiters.get(connection)?.isThrottled ?? false;
  }

  private track(connection: EngineConnection): void {
    const usage = new LimitedAddress(this.addressLimits, this.addresses.resolveBlock(connection.request));
    this.limiters.set(connection, new ConnectionRateLimiter(connection, this.viewerLimits, usage));
    this.addressLimits.updateOpenSockets(usage.address, 1);
    connection.on('close', () => this.addressLimits.updateOpenSockets(usage.address, -1));
  }
}

class LimitedAddress implements AddressUsage {
  constructor(
    private readonly addressLimits: AddressLimits,
    readonly address: string,
  ) {}

  countPacket(): void {
    this.addressLimits.workBudget.spend(this.address, 'packet');
  }

  countAck(length: number): void {
    this.addressLimits.workBudget.spend(this.address, 'answeredKb', length / 1024);
  }

  isExhausted(): boolean {
    return this.addressLimits.workBudget.isExhausted(this.address);
  }

  isOverloaded(): boolean {
    return this.isExhausted() || !this.addressLimits.allowsPacket(this.address);
  }

  countFlood(): void {
    this.addressLimits.countSocketFlood(this.address);
  }
}

/** `factor` 0: no limit. */
function scaleLimits(
  { packetsPerSecond, fairPacketsPerSecond, bytesPerSecond, isStaff }: ConnectionLimits,
  factor: number,
): ConnectionLimits {
  const multiplier = factor || Number.POSITIVE_INFINITY;
  return {
    packetsPerSecond: packetsPerSecond * multiplier,
    fairPacketsPerSecond: fairPacketsPerSecond * multiplier,
    bytesPerSecond: bytesPerSecond * multiplier,
    isStaff,
  };
}
