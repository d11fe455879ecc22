import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { RejectionCounts, rejectionKinds } from './rejection-counts.js';

const reportIntervalMs = 60_000;

/** Logs totals only, never an address. */
@Injectable()
export class RejectionReporter implements OnApplicationShutdown {
  private readonly logger = new Logger(RejectionReporter.name);
  private readonly reported = new Map<string, number>();
  private readonly timer = setInterval(() => this.report(), reportIntervalMs).unref();

  constructor(private readonly rejections: RejectionCounts) {}

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.report();
  }

  private report(): void {
    const counts = rejectionKinds.flatMap((kind) => {
      const total = this.rejections.get(kind);
      const sinceLast = total - (this.reported.get(kind) ?? 0);
      this.reported.set(kind, total);
      return sinceLast > 0 ? [`${kind} ${sinceLast}`] : [];
    });
    if (counts.length > 0) this.logger.warn(`Rejected requests in the last 60 s: ${counts.join(', ')}.`);
  }
}
