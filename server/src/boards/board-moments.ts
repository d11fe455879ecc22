import { freshnessAt, freshnessLimits } from '@hannun/shared/client';
import type { Board } from '@hannun/shared/contract';
import type { Moment } from '@hannun/shared/saying';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { TimeZone } from '../core/time-zone.js';

/** Reads the server's own boards as a phone with a good connection does. */
@Injectable()
export class BoardMoments {
  constructor(
    private readonly clock: Clock,
    private readonly timeZone: TimeZone,
  ) {}

  now({ contactAt }: Board): Moment {
    const nowMs = this.clock.nowMs();
    const freshness = freshnessAt(contactAt, nowMs, freshnessLimits.phone);
    return { nowMs, timeZone: this.timeZone.name, freshness };
  }
}
