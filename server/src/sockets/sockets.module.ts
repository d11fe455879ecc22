import { Module } from '@nestjs/common';
import { Config } from '../config.js';
import { addressReader } from '../limits/client-address.js';
import { Limits } from '../limits/limits.js';
import { Connections } from './connections.js';
import { Lines } from './lines.js';

/** What holds of every socket, whichever feature serves it. */
@Module({
  providers: [
    {
      provide: Lines,
      useFactory: (limits: Limits, { trustedProxies }: Config) =>
        new Lines(limits, addressReader(trustedProxies)),
      inject: [Limits, Config],
    },
    Connections,
  ],
  exports: [Lines, Connections],
})
export class SocketsModule {}
