import { type DynamicModule, Module, UseInterceptors } from '@nestjs/common';
import { AuditController } from './audit/audit.controller.js';
import { AuditInterceptor } from './audit/audit.interceptor.js';
import { AuditService } from './audit/audit.service.js';
import { AuditTrail } from './audit/audit-trail.js';
import { BoardStreams } from './broadcast/board-streams.js';
import { BoardsService } from './broadcast/boards.service.js';
import { ClinicsController } from './broadcast/clinics.controller.js';
import { FactsController } from './broadcast/facts.controller.js';
import { FactsService } from './broadcast/facts.service.js';
import { MapTiles } from './broadcast/map-tiles.js';
import { Viewers } from './broadcast/viewers.js';
import { VouchedContacts } from './broadcast/vouched-contacts.js';
import { Clock } from './clock.js';
import type { Config } from './config.js';
import { DayShares } from './desk/day-shares.js';
import { DeskService } from './desk/desk.service.js';
import { DeviceStore } from './devices/device.js';
import { DeviceLabels } from './devices/device-labels.js';
import { DevicesController } from './devices/devices.controller.js';
import { DevicesService } from './devices/devices.service.js';
import { TabletHealthStore, TabletHealths } from './devices/tablet-health.js';
import { District } from './district/district.js';
import { ForecastStore } from './forecast/forecast-store.js';
import { Forecasts } from './forecast/forecasts.service.js';
import { UsualController } from './forecast/usual.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { Metrics } from './health/metrics.js';
import { Readiness, StoreHealth } from './health/readiness.js';
import { Advisories } from './history/advisories.js';
import { DayHistories } from './history/day-histories.js';
import { HistoryController } from './history/history.controller.js';
import { HistoryService } from './history/history.service.js';
import { HistoryKeeper } from './history/history-keeper.js';
import { HistoryStore } from './history/history-store.js';
import { LookBackQueue } from './history/look-back-queue.js';
import { PastBoards } from './history/past-boards.js';
import { RawLogDays } from './history/raw-log-days.js';
import { TodayBooks } from './history/today-books.js';
import { UnaskedLines } from './http/unasked-lines.js';
import { CommandsController } from './intake/commands.controller.js';
import { StaffGateway } from './intake/staff.gateway.js';
import { ClientAddresses } from './limits/client-addresses.js';
import { DeviceLimits } from './limits/device-limits.js';
import { Limits } from './limits/limits.js';
import { RefusalWatch } from './limits/refusal-watch.js';
import { ResidentLimits } from './limits/resident-limits.js';
import { WrongCredentials } from './limits/wrong-credentials.js';
import { Announcements } from './log/announcements.js';
import { ClinicLog } from './log/clinic-log.js';
import { ContactBook } from './log/contact-book.js';
import { AccountStore } from './office/account.js';
import { AccountsController } from './office/accounts.controller.js';
import { AccountsService } from './office/accounts.service.js';
import { AdminToken } from './office/admin-token.js';
import { KnownBrowsers } from './office/known-browsers.js';
import { OfficeController } from './office/office.controller.js';
import { OfficeGuard, SignedInGuard } from './office/office.guard.js';
import { OfficeDoor } from './office/office-door.js';
import { OfficeKey } from './office/office-key.js';
import { PasskeysController } from './office/passkeys.controller.js';
import { PasskeysService } from './office/passkeys.service.js';
import { Passwords } from './office/passwords.js';
import { SessionStore } from './office/session.js';
import { SessionViews } from './office/session-views.js';
import { SessionsService } from './office/sessions.service.js';
import { SignInController } from './office/sign-in.controller.js';
import { SignInService } from './office/sign-in.service.js';
import { SignInQueue } from './office/sign-in-queue.js';
import { DeskViews } from './projection/desk-views.js';
import { HighWater } from './projection/high-water.js';
import { NextDays } from './projection/next-days.js';
import { Projections } from './projection/projections.js';
import { Scrubber } from './projection/scrubber.js';
import { OpeningsService } from './push/openings.service.js';
import { PushController } from './push/push.controller.js';
import { PushStore } from './push/push.js';
import { PushService } from './push/push.service.js';
import { PushSender } from './push/push-sender.js';
import { PushServices } from './push/push-services.js';
import { Vapid } from './push/vapid.js';
import type { OpenStore } from './redis/open-store.js';
import { RedisAccountStore } from './redis/redis-account-store.js';
import { RedisAuditTrail } from './redis/redis-audit-trail.js';
import { RedisDeviceStore } from './redis/redis-device-store.js';
import { RedisForecastStore } from './redis/redis-forecast-store.js';
import { RedisHistoryStore } from './redis/redis-history-store.js';
import { RedisPushStore } from './redis/redis-push-store.js';
import { RedisScreenStore } from './redis/redis-screen-store.js';
import { RedisSessionStore } from './redis/redis-session-store.js';
import { RedisTabletHealthStore } from './redis/redis-tablet-health-store.js';
import { RedisWordStore } from './redis/redis-word-store.js';
import { PublicAddress } from './screens/public-address.js';
import { ScreenStore } from './screens/screen.js';
import { ScreenCareController } from './screens/screen-care.controller.js';
import { ScreenIds } from './screens/screen-ids.js';
import { ScreenPairingService } from './screens/screen-pairing.service.js';
import { ScreensController } from './screens/screens.controller.js';
import { ScreensService } from './screens/screens.service.js';
import { UnpairedScreens } from './screens/unpaired-screens.js';
import { ClinicSetUpsController } from './set-up/clinic-set-ups.controller.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUpService } from './set-up/set-up.service.js';
import { Connections } from './sockets/connections.js';
import { Lines } from './sockets/lines.js';
import { Slips } from './tickets/slips.js';
import { TicketsController } from './tickets/tickets.controller.js';
import { TicketsService } from './tickets/tickets.service.js';
import { TimeZone } from './time-zone.js';
import { WallController } from './wall/wall.controller.js';
import { WallService } from './wall/wall.service.js';
import { FirstPage } from './web/first-page.js';
import { WordStore } from './words/word-store.js';
import { WordsController } from './words/words.controller.js';
import { Words } from './words/words.service.js';

/** What the server is composed of, made before Nest starts. */
export type Parts = {
  store: OpenStore;
  district: District;
  adminToken: AdminToken;
  timeZone: TimeZone;
  clock: Clock;
  vapid: Vapid;
  pushServices: Config['pushServices'];
  tiles: Config['tiles'];
  address: PublicAddress;
  highWater: HighWater;
  rawLogDays: number;
  limits: Limits;
  trustedProxies: Config['trustedProxies'];
  officeKey: OfficeKey;
  lines: Lines;
};

const controllers = [
  HealthController,
  MetricsController,
  UsualController,
  ClinicsController,
  CommandsController,
  DevicesController,
  OfficeController,
  SignInController,
  AccountsController,
  PasskeysController,
  AuditController,
  ScreensController,
  ScreenCareController,
  FactsController,
  TicketsController,
  PushController,
  HistoryController,
  WallController,
  WordsController,
  SetUpController,
  ClinicSetUpsController,
];

// Said of each controller and not of the whole application: a tap at the gateway would go that way as well.
for (const controller of controllers) UseInterceptors(AuditInterceptor)(controller);

@Module({})
class AppModule {}

/** Wires the stages of the flow. Only this file says which store they work on. */
export function appModule({
  store: { commands, listening, append, health },
  district,
  adminToken,
  timeZone,
  clock,
  vapid,
  pushServices,
  tiles,
  address,
  highWater,
  rawLogDays,
  limits,
  trustedProxies,
  officeKey,
  lines,
}: Parts): DynamicModule {
  return {
    module: AppModule,
    controllers,
    providers: [
      { provide: Clock, useValue: clock },
      { provide: TimeZone, useValue: timeZone },
      { provide: District, useValue: district },
      { provide: AdminToken, useValue: adminToken },
      { provide: ClinicLog, useValue: new ClinicLog(commands, rawLogDays, append) },
      { provide: Announcements, useValue: new Announcements(listening) },
      { provide: ContactBook, useValue: new ContactBook(commands, listening, rawLogDays) },
      { provide: DeviceStore, useValue: new RedisDeviceStore(commands, listening) },
      { provide: WordStore, useValue: new RedisWordStore(commands, listening) },
      { provide: TabletHealthStore, useValue: new RedisTabletHealthStore(commands) },
      { provide: PublicAddress, useValue: address },
      { provide: ScreenStore, useValue: new RedisScreenStore(commands) },
      { provide: AuditTrail, useValue: new RedisAuditTrail(commands) },
      { provide: AccountStore, useValue: new RedisAccountStore(commands) },
      { provide: SessionStore, useValue: new RedisSessionStore(commands) },
      { provide: PushStore, useValue: new RedisPushStore(commands, listening) },
      { provide: Vapid, useValue: vapid },
      { provide: PushServices, useValue: new PushServices(pushServices) },
      { provide: MapTiles, useValue: new MapTiles(tiles) },
      { provide: ForecastStore, useValue: new RedisForecastStore(commands, rawLogDays) },
      { provide: StoreHealth, useValue: health },
      { provide: HighWater, useValue: highWater },
      { provide: HistoryStore, useValue: new RedisHistoryStore(commands) },
      { provide: RawLogDays, useValue: new RawLogDays(rawLogDays) },
      { provide: Limits, useValue: limits },
      { provide: ClientAddresses, useValue: new ClientAddresses(trustedProxies) },
      { provide: OfficeKey, useValue: officeKey },
      { provide: Lines, useValue: lines },
      { provide: Connections, useValue: new Connections() },
      Projections,
      Scrubber,
      Forecasts,
      TodayBooks,
      DayHistories,
      HistoryService,
      HistoryKeeper,
      LookBackQueue,
      PastBoards,
      Advisories,
      DeviceLabels,
      TabletHealths,
      Words,
      WallService,
      NextDays,
      DeskViews,
      DayShares,
      DeskService,
      WrongCredentials,
      DevicesService,
      OfficeDoor,
      SignedInGuard,
      OfficeGuard,
      SessionsService,
      SessionViews,
      Passwords,
      PasskeysService,
      AccountsService,
      AuditService,
      SignInQueue,
      KnownBrowsers,
      SignInService,
      Readiness,
      UnaskedLines,
      RefusalWatch,
      ResidentLimits,
      DeviceLimits,
      Metrics,
      BoardsService,
      VouchedContacts,
      BoardStreams,
      ScreenPairingService,
      ScreenIds,
      UnpairedScreens,
      ScreensService,
      FactsService,
      FirstPage,
      Slips,
      TicketsService,
      PushSender,
      PushService,
      OpeningsService,
      SetUpService,
      StaffGateway,
      Viewers,
    ],
  };
}
