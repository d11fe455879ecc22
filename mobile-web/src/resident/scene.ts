import type { ClinicFacts, DistrictFacts, Snapshot } from '@hannun/shared';
import type { BoardsView, Instant } from '@hannun/shared/client';
import type { Journey } from './journey/use-journey.js';

/** What every resident page renders from. `openedAt`: when the page was loaded; `retry` reconnects at once. */
export type Scene = {
  district: Snapshot['district'] | null;
  /** `null` until it was fetched once. */
  facts: DistrictFacts | null;
  view: BoardsView;
  now: Instant;
  opened: Instant;
  journey: Journey;
  retry: () => void;
};

export const factsOf = ({ facts }: Scene, clinicId: string): ClinicFacts | undefined =>
  facts?.clinics.find((clinic) => clinic.clinicId === clinicId);
