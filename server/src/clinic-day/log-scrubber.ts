import { setTimeout as elapse } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { RedisConnections } from '../redis/redis-connections.js';
import { ClinicDayRegistry } from './clinic-day-registry.js';
import type { ClinicDayStream } from './clinic-day-stream.js';
import { ratioPerMinute } from './scrub-budget.js';

const cycleMs = 60_000;
/** Redis is left alone this many times as long as a comparison took, so that taps come first. */
const pauseFactor = 4;

/** Finds and reports changes in the middle of a log; its end is checked every two seconds anyway. */
@Injectable()
export class LogScrubber implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LogScrubber.name);
  private readonly nextBlocks = new WeakMap<ClinicDayStream, number>();
  private queue: string[] = [];
  private blockRatio = 1;
  private timer: NodeJS.Timeout | undefined;
  private comparing: Promise<void> | null = null;
  private compareRequested = false;
  private closed = false;
  private failing = false;

  constructor(
    private readonly clinicDays: ClinicDayRegistry,
    private readonly redis: RedisConnections,
  ) {}

  /** Compares everything after each reconnect, and in each minute as much as the budget allows. */
  onApplicationBootstrap(): void {
    this.redis.onResubscribed(() => void this.compareAll());
    this.scheduleNext();
  }

  async compareNext(clinicId: string): Promise<void> {
    const stream = this.clinicDays.get(clinicId);
    if (!stream) return;
    const newest = stream.blocks.length - 1;
    await this.compareAndPause(stream, newest);
    if (newest <= 0) return;
    const turn = this.nextBlocks.get(stream) ?? 0;
    const count = Math.max(1, Math.ceil(newest * this.blockRatio));
    this.nextBlocks.set(stream, (turn + count) % newest);
    for (let next = turn; next < turn + count; next += 1) await this.compareAndPause(stream, next % newest);
  }

  compareAll(): Promise<void> {
    this.compareRequested = true;
    this.comparing ??= this.compareWhileRequested().finally(() => {
      this.comparing = null;
    });
    return this.comparing;
  }

  onApplicationShutdown(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async compareWhileRequested(): Promise<void> {
    while (this.compareRequested && !this.closed) {
      this.compareRequested = false;
      const streams = this.streams();
      for (const stream of streams) await this.compareAndPause(stream, stream.blocks.length - 1);
      for (const stream of streams) {
        for (let index = stream.blocks.length - 2; index >= 0; index -= 1)
          await this.compareAndPause(stream, index);
      }
    }
  }

  private streams(): ClinicDayStream[] {
    return this.clinicDays.clinicIds.flatMap((clinicId) => this.clinicDays.get(clinicId) ?? []);
  }

  private async compareAndPause(stream: ClinicDayStream, index: number): Promise<void> {
    if (this.closed) return;
    const began = performance.now();
    await this.compare(stream, index);
    await elapse((performance.now() - began) * pauseFactor, undefined, { ref: false });
  }

  /** Spread over the minute, so that Redis never has many comparisons at once. */
  private scheduleNext(tookMs = 0): void {
    if (this.queue.length === 0) this.planCycle();
    const gapMs = cycleMs / Math.max(1, this.clinicDays.clinicIds.length);
    this.timer = setTimeout(
      async () => {
        const began = performance.now();
        const clinicId = this.queue.pop();
        if (clinicId) await this.compareNext(clinicId);
        if (!this.closed) this.scheduleNext(performance.now() - began);
      },
      Math.max(0, gapMs - tookMs),
    ).unref();
  }

  private planCycle(): void {
    const streams = this.streams();
    const others = streams.reduce((sum, { closedBlockCount }) => sum + closedBlockCount, 0);
    this.queue = [...this.clinicDays.clinicIds];
    this.blockRatio = ratioPerMinute(streams.length, others);
  }

  private async compare(stream: ClinicDayStream, index: number): Promise<void> {
    try {
      if (!(await stream.matchesBlock(index))) await this.clinicDays.examine(stream, () => stream.verify());
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn(`Logs cannot be verified: ${error}. Retrying.`);
      this.failing = true;
    }
  }
}
