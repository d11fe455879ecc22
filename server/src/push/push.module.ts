import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { ServerConfig } from '../core/config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { RedisPushStore } from '../redis/redis-push-store.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { OpeningAlertsService } from './opening-alerts.service.js';
import { PushController } from './push.controller.js';
import { PushService } from './push.service.js';
import { PushSender } from './push-sender.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { PushStore } from './push-store.js';
import { loadVapid, Vapid } from './vapid.js';

/** Messages to residents' phones: that their turn is near, that a clinic opens. */
@Module({
  imports: [TicketsModule, BoardsModule, ClinicDayModule],
  controllers: [PushController],
  providers: [
    {
      provide: PushStore,
      useFactory: ({ commands, subscription }: RedisConnections) =>
        new RedisPushStore(commands, subscription),
      inject: [RedisConnections],
    },
    {
      provide: Vapid,
      useFactory: (store: PushStore, { publicUrl }: ServerConfig) => loadVapid(store, publicUrl),
      inject: [PushStore, ServerConfig],
    },
    {
      provide: PushServiceAllowlist,
      useFactory: ({ pushServiceOrigins }: ServerConfig) => new PushServiceAllowlist(pushServiceOrigins),
      inject: [ServerConfig],
    },
    PushSender,
    PushService,
    OpeningAlertsService,
  ],
})
export class PushModule {}
