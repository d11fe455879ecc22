import { type DynamicModule, Module } from '@nestjs/common';
import { BoardsService } from './broadcast/boards.service.js';
import { ClinicsController } from './broadcast/clinics.controller.js';
import { ViewersGateway } from './broadcast/viewers.gateway.js';
import { Clock } from './clock.js';
import { DeskService } from './desk/desk.service.js';
import { DeviceStore } from './devices/device.js';
import { DeviceLabels } from './devices/device-labels.js';
import { DevicesController } from './devices/devices.controller.js';
import { DevicesService } from './devices/devices.service.js';
import { District } from './district/district.js';
import { HealthController } from './health/health.controller.js';
import { Readiness, StoreHealth } from './health/readiness.js';
import { CommandsController } from './intake/commands.controller.js';
import { StaffGateway } from './intake/staff.gateway.js';
import { Announcements } from './log/announcements.js';
import { ClinicLog } from './log/clinic-log.js';
import { ContactBook } from './log/contact-book.js';
import { AdminToken } from './office/admin-token.js';
import { OfficeController } from './office/office.controller.js';
import { OfficeGuard } from './office/office.guard.js';
import { DeskViews } from './projection/desk-views.js';
import { Projections } from './projection/projections.js';
import type { OpenStore } from './redis/open-store.js';
import { RedisDeviceStore } from './redis/redis-device-store.js';
import { RedisHealth } from './redis/redis-health.js';
import { RedisScreenStore } from './redis/redis-screen-store.js';
import { ScreenStore } from './screens/screen.js';
import { ScreenCareController } from './screens/screen-care.controller.js';
import { ScreenPairingService } from './screens/screen-pairing.service.js';
import { ScreensController } from './screens/screens.controller.js';
import { ScreensService } from './screens/screens.service.js';
import { TimeZone } from './time-zone.js';

/** What the server is composed of, made before Nest starts. */
export type Parts = {
  store: OpenStore;
  district: District;
  adminToken: AdminToken;
  timeZone: TimeZone;
  clock: Clock;
};

@Module({})
class AppModule {}

/** Wires the stages of the flow. Only this file says which store they work on. */
export function appModule({
  store: { commands, listening, forgetful },
  district,
  adminToken,
  timeZone,
  clock,
}: Parts): DynamicModule {
  return {
    module: AppModule,
    controllers: [
      HealthController,
      ClinicsController,
      CommandsController,
      DevicesController,
      OfficeController,
      ScreensController,
      ScreenCareController,
    ],
    providers: [
      { provide: Clock, useValue: clock },
      { provide: TimeZone, useValue: timeZone },
      { provide: District, useValue: district },
      { provide: AdminToken, useValue: adminToken },
      { provide: ClinicLog, useValue: new ClinicLog(commands) },
      { provide: Announcements, useValue: new Announcements(listening) },
      { provide: ContactBook, useValue: new ContactBook(commands, listening) },
      { provide: DeviceStore, useValue: new RedisDeviceStore(commands, listening) },
      { provide: ScreenStore, useValue: new RedisScreenStore(commands) },
      { provide: StoreHealth, useValue: new RedisHealth(commands, forgetful) },
      Projections,
      DeviceLabels,
      DeskViews,
      DeskService,
      DevicesService,
      OfficeGuard,
      Readiness,
      BoardsService,
      ScreenPairingService,
      ScreensService,
      StaffGateway,
      ViewersGateway,
    ],
  };
}
