import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import type { ClinicDayStream } from '../clinic-day/clinic-day-stream.js';
import { type FoundTicket, TokenIndex } from './token-index.js';

/** The slips of all clinics, indexed by token. */
@Injectable()
export class SlipIndex {
  private readonly indexes = new WeakMap<ClinicDayStream, TokenIndex>();

  constructor(clinicDays: ClinicDayRegistry) {
    clinicDays.subscribe((change) => {
      const stream = clinicDays.get(change.clinicId);
      if (stream) this.indexOf(stream).apply(change);
    });
  }

  /** `null`: no slip of today carries this token. */
  find(stream: ClinicDayStream, token: string): FoundTicket | null {
    return this.indexOf(stream).find(stream.state, token);
  }

  private indexOf(stream: ClinicDayStream): TokenIndex {
    const index = this.indexes.get(stream) ?? new TokenIndex();
    this.indexes.set(stream, index);
    return index;
  }
}
