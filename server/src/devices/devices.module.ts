import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { RedisDeviceStore } from '../redis/redis-device-store.js';
import { RedisTabletHealthStore } from '../redis/redis-tablet-health-store.js';
import { AdminDevicesController } from './admin-devices.controller.js';
import { DeviceLabels } from './device-labels.js';
import { DevicesController } from './devices.controller.js';
import { DeviceRepository } from './devices.repository.js';
import { DevicesService } from './devices.service.js';
import { TabletHealthRepository, TabletHealthService } from './tablet-health.service.js';

/** Tablets and lobby screens: pairing, tokens, labels and when each was last heard. */
@Module({
  imports: [AuthModule, DistrictsModule, HttpModule],
  controllers: [DevicesController, AdminDevicesController],
  providers: [
    {
      provide: DeviceRepository,
      useFactory: ({ commands, subscription }: RedisConnections) =>
        new RedisDeviceStore(commands, subscription),
      inject: [RedisConnections],
    },
    {
      provide: TabletHealthRepository,
      useFactory: ({ commands }: RedisConnections) => new RedisTabletHealthStore(commands),
      inject: [RedisConnections],
    },
    DevicesService,
    DeviceLabels,
    TabletHealthService,
  ],
  exports: [DeviceRepository, DevicesService, DeviceLabels, TabletHealthService],
})
export class DevicesModule {}
