import type { DayHistory } from '@hannun/shared/contract';

/** An archived day, and the version of the log it was made from. */
export type ArchivedDay = { version: number; history: DayHistory };

/** Stores summaries of past days, beyond the life of their logs. */
export abstract class HistoryStore {
  abstract loadDays(clinicId: string, days: readonly string[]): Promise<ReadonlyMap<string, ArchivedDay>>;
  abstract saveDay(clinicId: string, day: ArchivedDay): Promise<void>;
}
