import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { AddressLimits } from '../limits/address-limits.js';
import { createAddressResolver } from '../limits/client-address.js';
import { ConnectionRegistry } from './connection-registry.js';
import { SocketRateLimits } from './socket-rate-limits.js';

/** What holds of every socket, whichever feature serves it. */
@Module({
  providers: [
    {
      provide: SocketRateLimits,
      useFactory: (limits: AddressLimits, { trustedProxies }: ServerConfig) =>
        new SocketRateLimits(limits, createAddressResolver(trustedProxies)),
      inject: [AddressLimits, ServerConfig],
    },
    ConnectionRegistry,
  ],
  exports: [SocketRateLimits, ConnectionRegistry],
})
export class SocketsModule {}
