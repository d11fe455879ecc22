import type { Memories } from './day-forecaster.js';
import type { DaySummary } from './day-tally.js';

export type Remembered = { day: string; lanes: Memories };

/**
 * Stores what was learned from past days. The logs stay the source of truth: what is missing is learned
 * again.
 */
export abstract class ForecastStore {
  /** `null` if nothing is stored, or only in a format this version cannot read. */
  abstract memory(clinicId: string): Promise<Remembered | null>;
  abstract beginning(clinicId: string, day: string): Promise<Memories | null>;
  abstract keepBeginning(clinicId: string, day: string, memories: Memories): Promise<void>;
  abstract days(clinicId: string): Promise<DaySummary[]>;
  abstract keep(clinicId: string, summary: DaySummary, memories: Memories): Promise<void>;
  abstract keepMemory(clinicId: string, remembered: Remembered): Promise<void>;
}
