import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { LastSeenStore } from '../event-log/last-seen-store.js';

/** A log not read for this long may hold taps that no board shows. */
const overdueMs = 3_000;
const keptMs = 100;

/**
 * Last-seen times, capped at the last log read: a heartbeat says nothing about taps in a log that cannot be
 * read.
 */
@Injectable()
export class VouchedContacts {
  private kept: { at: number; all: Readonly<Record<string, string>> } | null = null;

  constructor(
    private readonly contacts: LastSeenStore,
    private readonly projections: ClinicDayRegistry,
  ) {
    contacts.onContact(() => {
      this.kept = null;
    });
  }

  /** ISO-8601; `null` if the clinic was never seen or its log never read. */
  of(clinicId: string): string | null {
    const heardAt = this.contacts.get(clinicId);
    const read = this.projections.lastRead(clinicId);
    if (heardAt === null || read === null) return null;
    return read.agoMs > overdueMs && read.at < heardAt ? read.at : heardAt;
  }

  all(): Readonly<Record<string, string>> {
    const at = performance.now();
    if (!this.kept || at - this.kept.at > keptMs) this.kept = { at, all: this.allNow() };
    return this.kept.all;
  }

  private allNow(): Record<string, string> {
    const clinicIds = Object.keys(this.contacts.getAll());
    return Object.fromEntries(
      clinicIds.flatMap((clinicId) => {
        const at = this.of(clinicId);
        return at === null ? [] : [[clinicId, at] as const];
      }),
    );
  }
}
