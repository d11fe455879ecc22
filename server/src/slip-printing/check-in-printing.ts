import { ticketId } from '@hannun/shared/contract';
import { minuteMs } from '@hannun/shared/date-time';
import { laneOf, type QueueEvent } from '@hannun/shared/queue';
import { Injectable, Logger } from '@nestjs/common';
import type { ClinicDayChange } from '../clinic-day/clinic-day-feed.js';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { Clock } from '../core/clock.js';
import { PrintJobsService } from '../print-jobs/print-jobs.service.js';
import { SlipComposer } from './slip-composer.js';

/** Check-ins stored during an outage got their slips, or went without, long ago. */
const freshMs = minuteMs;

type CheckIn = Extract<QueueEvent, { type: 'checked-in' }>;

/** Each check-in is printed where the clinic has a receipt printer: once, whichever nodes see it. */
@Injectable()
export class CheckInPrinting {
  private readonly logger = new Logger(CheckInPrinting.name);

  constructor(
    clinicDays: ClinicDayRegistry,
    private readonly jobs: PrintJobsService,
    private readonly composer: SlipComposer,
    private readonly clock: Clock,
  ) {
    clinicDays.subscribe((change) => this.follow(change));
  }

  private follow(change: ClinicDayChange): void {
    if (!this.jobs.hasPrinter(change.clinicId)) return;
    for (const event of change.events)
      if (event.type === 'checked-in' && this.isFresh(event)) void this.print(change, event);
  }

  private isFresh = ({ at }: CheckIn): boolean => this.clock.nowMs() - Date.parse(at) < freshMs;

  private async print({ clinicId, after }: ClinicDayChange, event: CheckIn): Promise<void> {
    const lane = laneOf(after, event.lane);
    if (lane?.way !== 'slips' || !event.origin) return;
    const ticket = ticketId(lane.code, event.number);
    try {
      await this.jobs.add(clinicId, this.composer.compose(clinicId, event.origin.command, ticket));
    } catch (error) {
      // Shown as never queued: the slip is printed by hand from the ticket.
      this.logger.warn(`The slip ${ticket} of ${clinicId} could not be queued: ${error}`);
    }
  }
}
