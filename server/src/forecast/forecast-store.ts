import type { Memories } from './day-forecaster.js';
import type { DaySummary } from './day-tally.js';

/** What the lanes of a clinic remember of all days up to and including `day`. */
export type Remembered = { day: string; lanes: Memories };

/** Keeps what clinics learned from past days. The logs stay the truth: what is missing is learned anew. */
export abstract class ForecastStore {
  /** The memory, or `null` where none is kept, or none this version of the product can read. */
  abstract memory(clinicId: string): Promise<Remembered | null>;
  /** What the lanes remembered when the day began, or `null` where that is not kept, or not readable any more. */
  abstract beginning(clinicId: string, day: string): Promise<Memories | null>;
  /** Keeps what the lanes remember as the day begins, for as long as its log is kept. */
  abstract keepBeginning(clinicId: string, day: string, memories: Memories): Promise<void>;
  /** The days kept, oldest first. */
  abstract days(clinicId: string): Promise<DaySummary[]>;
  /** Keeps a closed day and the memory after it. The same day kept again changes nothing. */
  abstract keep(clinicId: string, summary: DaySummary, memories: Memories): Promise<void>;
  /** Keeps the memory after days on which nothing happened. */
  abstract keepMemory(clinicId: string, remembered: Remembered): Promise<void>;
}
