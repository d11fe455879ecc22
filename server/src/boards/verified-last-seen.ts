import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { LastSeenStore } from '../last-seen/last-seen-store.js';

/** A log not read for this long may hold taps that no board shows. */
const maxReadAgeMs = 3_000;
const cacheMs = 100;

/** Last-seen times, capped at the last log read: a heartbeat says nothing about taps not read yet. */
@Injectable()
export class VerifiedLastSeen {
  private cache: { atMs: number; all: Readonly<Record<string, string>> } | null = null;

  constructor(
    private readonly lastSeen: LastSeenStore,
    private readonly clinicDays: ClinicDayRegistry,
  ) {
    lastSeen.onContact(() => {
      this.cache = null;
    });
  }

  /** ISO-8601; `null` if the clinic was never seen or its log never read. */
  get(clinicId: string): string | null {
    const lastSeenAt = this.lastSeen.get(clinicId);
    const read = this.clinicDays.lastRead(clinicId);
    if (lastSeenAt === null || read === null) return null;
    return read.agoMs > maxReadAgeMs && read.at < lastSeenAt ? read.at : lastSeenAt;
  }

  getAll(): Readonly<Record<string, string>> {
    const atMs = performance.now();
    if (!this.cache || atMs - this.cache.atMs > cacheMs) this.cache = { atMs, all: this.collectAll() };
    return this.cache.all;
  }

  private collectAll(): Record<string, string> {
    const clinicIds = Object.keys(this.lastSeen.getAll());
    return Object.fromEntries(
      clinicIds.flatMap((clinicId) => {
        const at = this.get(clinicId);
        return at === null ? [] : [[clinicId, at] as const];
      }),
    );
  }
}
