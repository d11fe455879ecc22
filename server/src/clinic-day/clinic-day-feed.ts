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

  subscribe(follower: ClinicDayFollower): void {
    this.followers.add(follower);
  }

  publish(change: ClinicDayChange): void {
    for (const follower of this.followers) {
      try {
        follower(change);
      } catch (error) {
        this.logger.error(error instanceof Error ? error.stack : error);
      }
    }
  }
}
