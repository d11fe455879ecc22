import { setTimeout as elapse } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Announcements } from '../log/announcements.js';
import type { Follower } from './follower.js';
import { Projections } from './projections.js';
import { partAMinute } from './scrub-budget.js';

const periodMs = 60_000;
/** Redis is left alone this many times as long as a comparison took, so that taps come first. */
const restFactor = 4;

/** Finds changes in the middle of a log; its end is checked every two seconds anyway. */
@Injectable()
export class Scrubber implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly report = new Logger(Scrubber.name);
  private readonly turns = new WeakMap<Follower, number>();
  private queue: string[] = [];
  private part = 1;
  private timer: NodeJS.Timeout | undefined;
  private comparing: Promise<void> | null = null;
  private asked = false;
  private closed = false;
  private failing = false;

  constructor(
    private readonly projections: Projections,
    private readonly announcements: Announcements,
  ) {}

  /** Compares everything after each reconnect, and in each minute as much as the budget allows. */
  onApplicationBootstrap(): void {
    this.announcements.onBroken(() => {
      for (const follower of this.followers()) follower.doubt();
    });
    this.announcements.onResumed(() => void this.compareAll());
    this.next();
  }

  async compareInTurn(clinicId: string): Promise<void> {
    const follower = this.projections.of(clinicId);
    if (!follower) return;
    const newest = follower.blocks.length - 1;
    await this.unhurried(follower, newest);
    if (newest <= 0) return;
    const turn = this.turns.get(follower) ?? 0;
    const count = Math.max(1, Math.ceil(newest * this.part));
    this.turns.set(follower, (turn + count) % newest);
    for (let next = turn; next < turn + count; next += 1) await this.unhurried(follower, next % newest);
  }

  compareAll(): Promise<void> {
    this.asked = true;
    this.comparing ??= this.compareWhileAsked().finally(() => {
      this.comparing = null;
    });
    return this.comparing;
  }

  onApplicationShutdown(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async compareWhileAsked(): Promise<void> {
    while (this.asked && !this.closed) {
      this.asked = false;
      const followers = this.followers();
      for (const follower of followers) await this.unhurried(follower, follower.blocks.length - 1);
      for (const follower of followers) {
        for (let index = follower.blocks.length - 2; index >= 0; index -= 1)
          await this.unhurried(follower, index);
      }
    }
  }

  private followers(): Follower[] {
    return this.projections.clinicIds.flatMap((clinicId) => this.projections.of(clinicId) ?? []);
  }

  private async unhurried(follower: Follower, index: number): Promise<void> {
    if (this.closed) return;
    const began = performance.now();
    await this.compare(follower, index);
    await elapse((performance.now() - began) * restFactor, undefined, { ref: false });
  }

  /** Spread over the minute, so that Redis never has many comparisons at once. */
  private next(tookMs = 0): void {
    if (this.queue.length === 0) this.plan();
    const gapMs = periodMs / Math.max(1, this.projections.clinicIds.length);
    this.timer = setTimeout(
      async () => {
        const began = performance.now();
        const clinicId = this.queue.pop();
        if (clinicId) await this.compareInTurn(clinicId);
        if (!this.closed) this.next(performance.now() - began);
      },
      Math.max(0, gapMs - tookMs),
    ).unref();
  }

  private plan(): void {
    const followers = this.followers();
    const others = followers.reduce((sum, { closedBlocks }) => sum + closedBlocks, 0);
    this.queue = [...this.projections.clinicIds];
    this.part = partAMinute(followers.length, others);
  }

  private async compare(follower: Follower, index: number): Promise<void> {
    try {
      await follower.scrub(index);
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.report.warn(`Logs cannot be verified: ${error}. Retrying.`);
      this.failing = true;
    }
  }
}
