import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisScreenStore } from '../redis/redis-screen-store.js';
import { ScreenStore } from './screen.js';
import { ScreenCareController } from './screen-care.controller.js';
import { ScreenIds } from './screen-ids.js';
import { ScreenPairingService } from './screen-pairing.service.js';
import { ScreensController } from './screens.controller.js';
import { ScreensService } from './screens.service.js';
import { UnpairedScreens } from './unpaired-screens.js';

/** Lobby screens: pairing, what each is to show, and how each is. */
@Module({
  imports: [AuthModule, DevicesModule, DistrictsModule, HttpModule],
  controllers: [ScreensController, ScreenCareController],
  providers: [
    {
      provide: ScreenStore,
      useFactory: ({ commands }: RedisClients) => new RedisScreenStore(commands),
      inject: [RedisClients],
    },
    ScreenIds,
    UnpairedScreens,
    ScreenPairingService,
    ScreensService,
  ],
})
export class ScreensModule {}
