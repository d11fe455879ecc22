import type { Ack, Command } from '@hannun/shared/contract';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { unknownClinicError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import type { ClinicDayWriter } from './clinic-day-writer.js';
import { ClinicDayWriters } from './clinic-day-writers.js';
import { retryLater } from './command-acks.js';
import { CommandBatcher } from './command-batcher.js';
import { CommandDecider } from './command-decider.js';
import { contentHash } from './command-hash.js';
import { DailyWriteQuota } from './daily-write-quota.js';
import { WaitForecast } from './wait-forecast.js';

/** Gives each command one effect and one answer, however often and on whichever node it is repeated. */
@Injectable()
export class CommandService implements BeforeApplicationShutdown {
  private readonly batchers = new WeakMap<ClinicDayWriter, CommandBatcher>();
  private readonly decider: CommandDecider;
  private closing = false;

  constructor(
    private readonly writers: ClinicDayWriters,
    forecast: WaitForecast,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly quota: DailyWriteQuota,
  ) {
    this.decider = new CommandDecider(forecast, zone.name);
  }

  /**
   * Resolves once Redis has the answer on disk and never rejects; a repeat gets the first answer.
   * `content` is what a repeat must have in common with the first, where that is not the whole command.
   */
  async execute(device: string, command: Command, content: object = command): Promise<Ack> {
    const writer = this.writers.get(command.clinicId);
    if (!writer) return unknownClinicError(command.clinicId).ack;
    if (this.closing) return retryLater();
    return this.batcherFor(writer).enqueue({ device, command, hash: contentHash(content) });
  }

  /** The gateway and the controller wait until the commands in progress are answered. */
  beforeApplicationShutdown(): void {
    this.closing = true;
  }

  private batcherFor(writer: ClinicDayWriter): CommandBatcher {
    const known = this.batchers.get(writer);
    if (known) return known;
    const { decider, clock, zone, quota } = this;
    const batcher = new CommandBatcher({ writer, decider, clock, timeZone: zone.name, quota });
    this.batchers.set(writer, batcher);
    return batcher;
  }
}
