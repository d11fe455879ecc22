import type { ClinicDay, QueueEvent } from '@hannun/shared/queue';
import { Logger } from '@nestjs/common';

/** How a clinic's day changed. `before` is the `after` of the previous change, unless the whole day was read. */
export type ClinicDayChange = {
  clinicId: string;
  before: ClinicDay;
  /** The version of `before`; 0 when `events` are the whole day. */
  previousVersion: number;
  events: readonly QueueEvent[];
  after: ClinicDay;
  /** The version of `after`. */
  version: number;
};

/** How far a follower has come. */
export type ClinicDayCursor = { day: string; epoch: number; version: number };

/** `false`: the change is known, or something in between was missed. */
export const continuesFrom = (
  { day, epoch, version }: ClinicDayCursor,
  { after, previousVersion }: ClinicDayChange,
): boolean => day === after.day && epoch === after.epoch && version === previousVersion;

export type ClinicDayFollower = (change: ClinicDayChange) => void;

/** Gives every follower the same changes in the same order; one that throws stops no other. */
export class ClinicDayFeed {
  private readonly logger = new Logger(ClinicDayFeed.name);
  private readonly followers = new Set<ClinicDayFollower>();
  private readonly liveFollowers = new Set<ClinicDayFollower>();
  private hasPublished = false;
  private isLive = false;

  /** Gets every change. Throws when one was published already. */
  subscribe(follower: ClinicDayFollower): void {
    if (this.hasPublished) throw new Error('A follower of all changes came after the first of them.');
    this.followers.add(follower);
  }

  /** Gets only what is published after `goLive`. */
  subscribeLive(follower: ClinicDayFollower): void {
    this.liveFollowers.add(follower);
  }

  goLive(): void {
    this.isLive = true;
  }

  publish(change: ClinicDayChange): void {
    this.hasPublished = true;
    for (const follower of [...this.followers, ...(this.isLive ? this.liveFollowers : [])]) {
      try {
        follower(change);
      } catch (error) {
        this.logger.error(error instanceof Error ? error.stack : error);
      }
    }
  }
}
