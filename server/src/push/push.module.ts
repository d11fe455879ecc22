import { Module } from '@nestjs/common';
import { BoardsModule } from '../boards/boards.module.js';
import { ClinicDayModule } from '../clinic-day/clinic-day.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { TicketsModule } from '../tickets/tickets.module.js';
import { OpeningAlertsService } from './opening-alerts.service.js';
import { PushController } from './push.controller.js';
import { PushRepository } from './push.repository.js';
import { PushService } from './push.service.js';
import { PushSender } from './push-sender.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { TicketSayings } from './ticket-sayings.js';
import { Vapid } from './vapid.js';

/** Messages to residents' phones: that their turn is near, that a clinic opens. */
@Module({
  imports: [LimitsModule, TicketsModule, BoardsModule, ClinicDayModule],
  controllers: [PushController],
  providers: [
    PushRepository,
    Vapid,
    PushServiceAllowlist,
    PushSender,
    TicketSayings,
    PushService,
    OpeningAlertsService,
  ],
})
export class PushModule {}
