import type { DayHistory } from '@hannun/shared';

/** An archived day, and the version of the log it was made from. */
export type KeptDay = { version: number; history: DayHistory };

/** Stores summaries of past days, beyond the life of their logs. */
export abstract class HistoryStore {
  abstract days(clinicId: string, days: readonly string[]): Promise<ReadonlyMap<string, KeptDay>>;
  abstract keep(clinicId: string, kept: KeptDay): Promise<void>;
}
