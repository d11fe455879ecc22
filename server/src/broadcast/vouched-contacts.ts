import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { ContactBook } from '../log/contact-book.js';
import { Projections } from '../projection/projections.js';

/** A log that was not read for longer than this (milliseconds) may hold taps that no board shows. */
const overdueMs = 3_000;

/**
 * When each clinic was last heard, as far as this server can vouch for its board: a tablet's sign of life says
 * nothing of taps in a log that cannot be read just now, and would have an old board called live.
 */
@Injectable()
export class VouchedContacts {
  constructor(
    private readonly contacts: ContactBook,
    private readonly projections: Projections,
    private readonly clock: Clock,
  ) {}

  /** ISO-8601 time; `null` when the clinic was never heard, or its log never read. */
  of(clinicId: string): string | null {
    const heardAt = this.contacts.of(clinicId);
    const readAt = this.projections.readAt(clinicId);
    if (heardAt === null || readAt === null) return null;
    const isOverdue = this.clock.milliseconds() - Date.parse(readAt) > overdueMs;
    return isOverdue && readAt < heardAt ? readAt : heardAt;
  }

  /** Those of all clinics. */
  all(): Record<string, string> {
    const clinicIds = Object.keys(this.contacts.all());
    return Object.fromEntries(
      clinicIds.flatMap((clinicId) => {
        const at = this.of(clinicId);
        return at === null ? [] : [[clinicId, at] as const];
      }),
    );
  }
}
