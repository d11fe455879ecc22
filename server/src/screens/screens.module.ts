import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { AdminScreensController } from './admin-screens.controller.js';
import { ScreenIdRegistry } from './screen-id-registry.js';
import { ScreenPairingService } from './screen-pairing.service.js';
import { ScreenReportsService } from './screen-reports.service.js';
import { ScreensController } from './screens.controller.js';
import { ScreensRepository } from './screens.repository.js';
import { ScreensService } from './screens.service.js';
import { UnpairedScreens } from './unpaired-screens.js';

/** Lobby screens: pairing, what each is to show, and how each is. */
@Module({
  imports: [LimitsModule, AuthModule, DevicesModule, DistrictsModule, HttpModule],
  controllers: [ScreensController, AdminScreensController],
  providers: [
    ScreensRepository,
    ScreenIdRegistry,
    UnpairedScreens,
    ScreenPairingService,
    ScreenReportsService,
    ScreensService,
  ],
})
export class ScreensModule {}
