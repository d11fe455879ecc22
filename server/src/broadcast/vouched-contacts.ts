import { Injectable } from '@nestjs/common';
import { ContactBook } from '../log/contact-book.js';
import { Projections } from '../projection/projections.js';

/** A log that was not read for longer than this (milliseconds) may hold taps that no board shows. */
const overdueMs = 3_000;
/** Every viewer that comes is told all contacts: what was put together for one serves those of the same moment. */
const keptMs = 100;

/**
 * When each clinic was last heard, as far as this server can vouch for its board: a tablet's sign of life says
 * nothing of taps in a log that cannot be read just now, and would have an old board called live.
 */
@Injectable()
export class VouchedContacts {
  private kept: { at: number; all: Readonly<Record<string, string>> } | null = null;

  constructor(
    private readonly contacts: ContactBook,
    private readonly projections: Projections,
  ) {
    contacts.onContact(() => {
      this.kept = null;
    });
  }

  /** ISO-8601 time; `null` when the clinic was never heard, or its log never read. */
  of(clinicId: string): string | null {
    const heardAt = this.contacts.of(clinicId);
    const read = this.projections.lastRead(clinicId);
    if (heardAt === null || read === null) return null;
    return read.agoMs > overdueMs && read.at < heardAt ? read.at : heardAt;
  }

  /** Those of all clinics. */
  all(): Readonly<Record<string, string>> {
    const at = performance.now();
    if (!this.kept || at - this.kept.at > keptMs) this.kept = { at, all: this.allNow() };
    return this.kept.all;
  }

  private allNow(): Record<string, string> {
    const clinicIds = Object.keys(this.contacts.all());
    return Object.fromEntries(
      clinicIds.flatMap((clinicId) => {
        const at = this.of(clinicId);
        return at === null ? [] : [[clinicId, at] as const];
      }),
    );
  }
}
