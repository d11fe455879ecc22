import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { AddressLimits } from './address-limits.js';

const reportIntervalMs = 60_000;

/** Logs totals only, never an address. */
@Injectable()
export class RejectionReporter implements OnApplicationShutdown {
  private readonly logger = new Logger(RejectionReporter.name);
  private reported: AddressLimits['rejectedCounts'];
  private readonly timer = setInterval(() => this.report(), reportIntervalMs).unref();

  constructor(private readonly addressLimits: AddressLimits) {
    this.reported = { ...addressLimits.rejectedCounts };
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.report();
  }

  private report(): void {
    const current = { ...this.addressLimits.rejectedCounts };
    const kinds = Object.keys(current) as (keyof typeof current)[];
    const grown = kinds.filter((kind) => current[kind] > this.reported[kind]);
    const counts = grown.map((kind) => `${kind} ${current[kind] - this.reported[kind]}`);
    if (counts.length > 0) this.logger.warn(`Rejected requests in the last 60 s: ${counts.join(', ')}.`);
    this.reported = current;
  }
}
