import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { OfficeController } from '../office/office.controller.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisDeviceStore } from '../redis/redis-device-store.js';
import { RedisTabletHealthStore } from '../redis/redis-tablet-health-store.js';
import { DeviceStore } from './device.js';
import { DeviceLabels } from './device-labels.js';
import { DevicesController } from './devices.controller.js';
import { DevicesService } from './devices.service.js';
import { TabletHealthStore, TabletHealths } from './tablet-health.js';

/** Tablets and lobby screens: pairing, tokens, labels and when each was last heard. */
@Module({
  imports: [AuthModule, DistrictsModule, HttpModule],
  controllers: [DevicesController, OfficeController],
  providers: [
    {
      provide: DeviceStore,
      useFactory: ({ commands, subscription: listening }: RedisClients) =>
        new RedisDeviceStore(commands, listening),
      inject: [RedisClients],
    },
    {
      provide: TabletHealthStore,
      useFactory: ({ commands }: RedisClients) => new RedisTabletHealthStore(commands),
      inject: [RedisClients],
    },
    DevicesService,
    DeviceLabels,
    TabletHealths,
  ],
  exports: [DeviceStore, DevicesService, DeviceLabels, TabletHealths],
})
export class DevicesModule {}
