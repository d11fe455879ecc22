import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { District } from '../district/district.js';
import { seongdong } from '../district/seongdong.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisDistrictConfigStore } from '../redis/redis-district-config-store.js';

/** The district and its clinics as the office has configured them. */
@Module({
  providers: [
    {
      provide: District,
      useFactory: async ({ commands, subscription: listening }: RedisClients, { seedDemo }: ServerConfig) => {
        const store = new RedisDistrictConfigStore(commands, listening);
        if (seedDemo) await store.seed(seongdong);
        return District.open(store);
      },
      inject: [RedisClients, ServerConfig],
    },
  ],
  exports: [District],
})
export class DistrictsModule {}
