import type { BoardsView, ClockReading } from '@hannun/shared/client';
import type { ClinicDirectoryEntry, DistrictDirectory, Snapshot } from '@hannun/shared/contract';
import type { Travel } from './travel/use-travel.js';

/** What every resident page renders from. `openedAt`: when the page was loaded; `retry` reconnects at once. */
export type PageData = {
  district: Snapshot['district'] | null;
  /** `null` until it was fetched once. */
  directory: DistrictDirectory | null;
  view: BoardsView;
  now: ClockReading;
  openedAt: ClockReading;
  travel: Travel;
  retry: () => void;
};

export const findClinicInfo = ({ directory }: PageData, clinicId: string): ClinicDirectoryEntry | undefined =>
  directory?.clinics.find((clinic) => clinic.clinicId === clinicId);
