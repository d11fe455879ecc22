import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { type FoundTicket, TokenIndex } from './token-index.js';

/** The slips of all clinics, indexed by token. */
@Injectable()
export class SlipIndex {
  private readonly indexes = new WeakMap<ClinicDayStream, TokenIndex>();

  constructor(projections: ClinicDayRegistry) {
    projections.subscribe((change) => {
      const follower = projections.get(change.clinicId);
      if (follower) this.indexOf(follower).apply(change);
    });
  }

  /** `null`: no slip of today carries this token. */
  find(follower: ClinicDayStream, token: string): FoundTicket | null {
    return this.indexOf(follower).find(follower.state, token);
  }

  private indexOf(follower: ClinicDayStream): TokenIndex {
    const known = this.indexes.get(follower);
    if (known) return known;
    const index = new TokenIndex();
    this.indexes.set(follower, index);
    return index;
  }
}
