import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { RedisClients } from './open-store.js';
import { StoreClock } from './store-clock.js';
import { StoreHealth } from './store-health.js';

/** The opened connections to Redis, whether it keeps what is written, and the clock all nodes share. */
@Global()
@Module({})
export class RedisModule {
  /** Goes by Redis's clock unless one is given. */
  static forRoot(clients: RedisClients, clock?: Clock): DynamicModule {
    return {
      module: RedisModule,
      providers: [
        { provide: RedisClients, useValue: clients },
        { provide: StoreHealth, useValue: clients.health },
        { provide: Clock, useFactory: () => clock ?? StoreClock.open(clients.commands) },
      ],
      exports: [RedisClients, StoreHealth, Clock],
    };
  }
}
