import { Module } from '@nestjs/common';
import { LimitsModule } from '../limits/limits.module.js';
import { ConnectionRegistry } from './connection-registry.js';
import { RootNamespace } from './root-namespace.js';
import { SocketRateLimits } from './socket-rate-limits.js';

/** What holds of every socket, whichever feature serves it. */
@Module({
  imports: [LimitsModule],
  providers: [ConnectionRegistry, RootNamespace, SocketRateLimits],
  exports: [ConnectionRegistry, RootNamespace, SocketRateLimits],
})
export class SocketsModule {}
