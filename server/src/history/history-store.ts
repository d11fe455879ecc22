import type { DayHistory } from '@hannun/shared';

/** A past day as it was kept, and the version of its log it was made from. */
export type KeptDay = { version: number; history: DayHistory };

/** Keeps what past days came to, beyond the life of their logs. */
export abstract class HistoryStore {
  /** The kept days among these. */
  abstract days(clinicId: string, days: readonly string[]): Promise<ReadonlyMap<string, KeptDay>>;
  abstract keep(clinicId: string, kept: KeptDay): Promise<void>;
}
