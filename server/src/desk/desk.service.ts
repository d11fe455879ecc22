import type { Ack, Command } from '@hannun/shared';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { unknownClinicError } from '../core/domain-error.js';
import { TimeZone } from '../core/time-zone.js';
import { Forecasts } from '../forecast/forecasts.service.js';
import type { Follower } from '../projection/follower.js';
import { Projections } from '../projection/projections.js';
import { stillOpen } from './asked.js';
import { ClinicDesk } from './clinic-desk.js';
import { DayShares } from './day-shares.js';
import { contentHash } from './identity.js';
import { Judge } from './judge.js';

/** Gives each command one effect and one answer, however often and on whichever node it is repeated. */
@Injectable()
export class DeskService implements BeforeApplicationShutdown {
  private readonly desks = new WeakMap<Follower, ClinicDesk>();
  private readonly judge: Judge;
  private closing = false;

  constructor(
    private readonly projections: Projections,
    forecasts: Forecasts,
    private readonly clock: Clock,
    private readonly zone: TimeZone,
    private readonly shares: DayShares,
  ) {
    this.judge = new Judge(forecasts, zone.name);
  }

  /**
   * Resolves once Redis has the answer on disk and never rejects; a repeat gets the first answer.
   * `content` is what a repeat must have in common with the first, where that is not the whole command.
   */
  async execute(device: string, command: Command, content: object = command): Promise<Ack> {
    const follower = this.projections.of(command.clinicId);
    if (!follower) return unknownClinicError(command.clinicId).ack;
    if (this.closing) return stillOpen();
    return this.deskOf(follower).ask({ device, command, hash: contentHash(content) });
  }

  /** The gateway and the controller wait until the commands in progress are answered. */
  beforeApplicationShutdown(): void {
    this.closing = true;
  }

  private deskOf(follower: Follower): ClinicDesk {
    const known = this.desks.get(follower);
    if (known) return known;
    const { judge, clock, zone, shares } = this;
    const desk = new ClinicDesk({ follower, judge, clock, timeZone: zone.name, shares });
    this.desks.set(follower, desk);
    return desk;
  }
}
