import type { Ack, Command } from '@hannun/shared/contract';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { Clock } from '../core/clock.js';
import { unknownClinicError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import { ForecastsService } from '../forecast/forecasts.service.js';
import { retryLater } from './command-acks.js';
import { CommandBatcher } from './command-batcher.js';
import { CommandDecider } from './command-decider.js';
import { contentHash } from './command-hash.js';
import { DailyWriteQuota } from './daily-write-quota.js';

/** Gives each command one effect and one answer, however often and on whichever node it is repeated. */
@Injectable()
export class CommandService implements BeforeApplicationShutdown {
  private readonly batchers = new WeakMap<ClinicDayStream, CommandBatcher>();
  private readonly decider: CommandDecider;
  private closing = false;

  constructor(
    private readonly projections: ClinicDayRegistry,
    forecasts: ForecastsService,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly quota: DailyWriteQuota,
  ) {
    this.decider = new CommandDecider(forecasts, zone.name);
  }

  /**
   * Resolves once Redis has the answer on disk and never rejects; a repeat gets the first answer.
   * `content` is what a repeat must have in common with the first, where that is not the whole command.
   */
  async execute(device: string, command: Command, content: object = command): Promise<Ack> {
    const follower = this.projections.get(command.clinicId);
    if (!follower) return unknownClinicError(command.clinicId).ack;
    if (this.closing) return retryLater();
    return this.batcherFor(follower).enqueue({ device, command, hash: contentHash(content) });
  }

  /** The gateway and the controller wait until the commands in progress are answered. */
  beforeApplicationShutdown(): void {
    this.closing = true;
  }

  private batcherFor(follower: ClinicDayStream): CommandBatcher {
    const known = this.batchers.get(follower);
    if (known) return known;
    const { decider, clock, zone, quota } = this;
    const batcher = new CommandBatcher({
      stream: follower,
      decider,
      clock,
      timeZone: zone.name,
      quota,
    });
    this.batchers.set(follower, batcher);
    return batcher;
  }
}
