import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Limits } from './limits.js';

const tellingPeriod = 60_000;

/** Logs totals only, never an address. */
@Injectable()
export class RefusalWatch implements OnApplicationShutdown {
  private readonly log = new Logger(RefusalWatch.name);
  private told: Limits['refused'];
  private readonly timer = setInterval(() => this.tell(), tellingPeriod).unref();

  constructor(private readonly limits: Limits) {
    this.told = { ...limits.refused };
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.tell();
  }

  private tell(): void {
    const now = { ...this.limits.refused };
    const kinds = Object.keys(now) as (keyof typeof now)[];
    const grown = kinds.filter((kind) => now[kind] > this.told[kind]);
    const words = grown.map((kind) => `${kind} ${now[kind] - this.told[kind]}`);
    if (words.length > 0) this.log.warn(`Rejected requests in the last 60 s: ${words.join(', ')}.`);
    this.told = now;
  }
}
