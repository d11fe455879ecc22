import { Module } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { demoDistrict } from './demo-district.js';
import { DistrictService } from './district.service.js';
import { DistrictConfigRepository } from './district-config.repository.js';

/** The district and its clinics as the office has configured them. */
@Module({
  providers: [
    DistrictConfigRepository,
    {
      provide: DistrictService,
      useFactory: async (
        repository: DistrictConfigRepository,
        connections: RedisConnections,
        { seedDemo }: ServerConfig,
      ) => {
        if (seedDemo) await repository.seed(demoDistrict);
        return DistrictService.open(repository, connections);
      },
      inject: [DistrictConfigRepository, RedisConnections, ServerConfig],
    },
  ],
  exports: [DistrictService],
})
export class DistrictsModule {}
