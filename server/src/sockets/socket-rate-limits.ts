import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { AddressLimits } from '../limits/address-limits.js';
import { ClientAddressResolver } from '../limits/client-address-resolver.js';
import { type ConnectionLimits, ConnectionRateLimiter, limiterOf } from './connection-rate-limiter.js';
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
  private readonly viewerLimits = scaleLimits(viewerLimits, this.addressLimits.factor);
  private readonly staffLimits = scaleLimits(staffLimits, this.addressLimits.factor);

  constructor(
    private readonly addressLimits: AddressLimits,
    private readonly addresses: ClientAddressResolver,
  ) {}

  attachTo(server: Server): void {
    server.engine.on('connection', (connection: EngineConnection) => this.track(connection));
  }

  allowsHandshake(request: IncomingMessage): boolean {
    return this.addressLimits.allowsSocket(this.addresses.resolveBlock(request));
  }

  /** For a client that has shown a valid token. */
  useStaffLimits(connection: EngineConnection): void {
    const limiter = limiterOf(connection);
    if (limiter) limiter.limits = this.staffLimits;
  }

  useFlooderLimits(connection: EngineConnection): void {
    const limiter = limiterOf(connection);
    if (limiter) limiter.limits = flooderLimits;
  }

  isThrottled(connection: EngineConnection): boolean {
    return limiterOf(connection)?.isThrottled ?? false;
  }

  private track(connection: EngineConnection): void {
    const address = this.addresses.resolveBlock(connection.request);
    new ConnectionRateLimiter(connection, this.viewerLimits, this.addressLimits, address);
    this.addressLimits.updateOpenSockets(address, 1);
    connection.on('close', () => this.addressLimits.updateOpenSockets(address, -1));
  }
}

/** `factor` 0: no limit. */
function scaleLimits(limits: ConnectionLimits, factor: number): ConnectionLimits {
  const multiplier = factor || Number.POSITIVE_INFINITY;
  return {
    ...limits,
    packetsPerSecond: limits.packetsPerSecond * multiplier,
    fairPacketsPerSecond: limits.fairPacketsPerSecond * multiplier,
    bytesPerSecond: limits.bytesPerSecond * multiplier,
  };
}
