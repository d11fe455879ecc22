import type { ClinicDirectoryEntry, DistrictDirectory, Snapshot } from '@hannun/shared';
import type { BoardsView, ClockReading } from '@hannun/shared/client';
import type { Journey } from './journey/use-journey.js';

/** What every resident page renders from. `openedAt`: when the page was loaded; `retry` reconnects at once. */
export type Scene = {
  district: Snapshot['district'] | null;
  /** `null` until it was fetched once. */
  facts: DistrictDirectory | null;
  view: BoardsView;
  now: ClockReading;
  opened: ClockReading;
  journey: Journey;
  retry: () => void;
};

export const factsOf = ({ facts }: Scene, clinicId: string): ClinicDirectoryEntry | undefined =>
  facts?.clinics.find((clinic) => clinic.clinicId === clinicId);
