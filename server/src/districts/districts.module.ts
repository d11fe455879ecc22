import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { RedisDistrictConfigStore } from '../redis/redis-district-config-store.js';
import { demoDistrict } from './demo-district.js';
import { DistrictService } from './district.service.js';

/** The district and its clinics as the office has configured them. */
@Module({
  providers: [
    {
      provide: DistrictService,
      useFactory: async ({ commands, subscription }: RedisConnections, { seedDemo }: ServerConfig) => {
        const store = new RedisDistrictConfigStore(commands, subscription);
        if (seedDemo) await store.seed(demoDistrict);
        return DistrictService.open(store);
      },
      inject: [RedisConnections, ServerConfig],
    },
  ],
  exports: [DistrictService],
})
export class DistrictsModule {}
