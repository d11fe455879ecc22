import type { DayOpened } from '@hannun/shared/queue';
import type { EventLog } from '../event-log/event-log.js';
import { applyEntries, type ClinicDayProjection, emptyProjection } from './clinic-day-projection.js';
import type { ReadCheckpoint } from './read-checkpoint.js';

export type StreamContext = {
  clinicId: string;
  log: EventLog;
  today: () => string;
  now: () => string;
  endOfDay: (day: string) => string;
  makeDayOpened: (day: string, epoch: number) => DayOpened;
  onChange: () => void;
  /** The log no longer held what was read from it, and an epoch began. */
  onDivergence: () => void;
  checkpoint: ReadCheckpoint | null;
};

export const loadDay = async ({ log, clinicId }: StreamContext, day: string): Promise<ClinicDayProjection> =>
  applyEntries(emptyProjection(day), await log.read(clinicId, day, 1));
