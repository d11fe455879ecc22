import type { DayOpened } from '@hannun/shared';
import type { ClinicLog } from '../log/clinic-log.js';
import { type ClinicProjection, folded, unread } from './clinic-projection.js';
import type { Mark } from './high-water.js';

export type Circumstances = {
  clinicId: string;
  log: ClinicLog;
  today: () => string;
  now: () => string;
  endOf: (day: string) => string;
  dayOpened: (day: string, epoch: number) => DayOpened;
  changed: () => void;
  /** The log no longer held what was read from it, and an epoch began. */
  differed: () => void;
  mark: Mark | null;
};

export const whole = async ({ log, clinicId }: Circumstances, day: string): Promise<ClinicProjection> =>
  folded(unread(day), await log.read(clinicId, day, 1));
