import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { type OpenedRedis, RedisConnections } from './redis-connections.js';
import { StoreClock } from './store-clock.js';
import { StoreHealth } from './store-health.js';

/** The opened connections to Redis, whether it keeps what is written, and the clock all nodes share: it is Redis's. */
@Global()
@Module({})
export class RedisModule implements OnApplicationShutdown {
  constructor(private readonly connections: RedisConnections) {}

  /** Goes by Redis's clock unless one is given. */
  static forRoot({ connections, health }: OpenedRedis, clock?: Clock): DynamicModule {
    return {
      module: RedisModule,
      providers: [
        { provide: RedisConnections, useValue: connections },
        { provide: StoreHealth, useValue: health },
        { provide: Clock, useFactory: () => clock ?? StoreClock.open(connections.commands) },
      ],
      exports: [RedisConnections, StoreHealth, Clock],
    };
  }

  /** Last, because Nest shuts global modules down after all others. */
  async onApplicationShutdown(): Promise<void> {
    await this.connections.close();
  }
}
