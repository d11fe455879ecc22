import { Module } from '@nestjs/common';
import { CommandsModule } from '../commands/commands.module.js';
import { DesksModule } from '../desks/desks.module.js';
import { DevicesModule } from '../devices/devices.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { LastSeenModule } from '../last-seen/last-seen.module.js';
import { LimitsModule } from '../limits/limits.module.js';
import { SocketsModule } from '../sockets/sockets.module.js';
import { CommandsController } from './commands.controller.js';
import { StaffGateway } from './staff.gateway.js';

/** What tablets send: the gateway and its HTTP twin. */
@Module({
  imports: [
    LimitsModule,
    CommandsModule,
    DesksModule,
    DevicesModule,
    DistrictsModule,
    LastSeenModule,
    SocketsModule,
  ],
  controllers: [CommandsController],
  providers: [StaffGateway],
})
export class StaffModule {}
