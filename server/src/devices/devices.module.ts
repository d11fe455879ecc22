import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { AdminDevicesController } from './admin-devices.controller.js';
import { BoothHoldersService } from './booth-holders.service.js';
import { DeviceLabels } from './device-labels.js';
import { DevicesController } from './devices.controller.js';
import { DevicesRepository } from './devices.repository.js';
import { DevicesService } from './devices.service.js';
import { TabletHealthService } from './tablet-health.service.js';

/** Tablets and lobby screens: pairing, tokens, labels and when each was last heard. */
@Module({
  imports: [AuthModule, DistrictsModule, HttpModule],
  controllers: [DevicesController, AdminDevicesController],
  providers: [DevicesRepository, DevicesService, DeviceLabels, TabletHealthService, BoothHoldersService],
  exports: [DevicesService, DeviceLabels, TabletHealthService, BoothHoldersService],
})
export class DevicesModule {}
