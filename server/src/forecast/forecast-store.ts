import type { LaneMemories } from './day-forecaster.js';
import type { DaySummary } from './day-summary-builder.js';

export type ClinicMemory = { day: string; lanes: LaneMemories };

/**
 * Stores what was learned from past days. The logs stay the source of truth: what is missing is learned
 * again.
 */
export abstract class ForecastStore {
  /** `null` if nothing is stored, or only in a format this version cannot read. */
  abstract loadMemory(clinicId: string): Promise<ClinicMemory | null>;
  abstract loadDayStart(clinicId: string, day: string): Promise<LaneMemories | null>;
  abstract saveDayStart(clinicId: string, day: string, memories: LaneMemories): Promise<void>;
  abstract loadDays(clinicId: string): Promise<DaySummary[]>;
  abstract saveDay(clinicId: string, summary: DaySummary, memories: LaneMemories): Promise<void>;
  abstract saveMemory(clinicId: string, memory: ClinicMemory): Promise<void>;
}
