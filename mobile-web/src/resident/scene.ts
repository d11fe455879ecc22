import type { ClinicFacts, DistrictFacts, Snapshot } from '@hannun/shared';
import type { BoardsView, Instant } from '@hannun/shared/client';
import type { Journey } from './journey/use-journey.js';

/** All that a resident's page is drawn from. `opened`: when this page began; `retry` looks again at once. */
export type Scene = {
  district: Snapshot['district'] | null;
  /** What stands still about the clinics; `null` until it was ever fetched. */
  facts: DistrictFacts | null;
  view: BoardsView;
  now: Instant;
  opened: Instant;
  journey: Journey;
  retry: () => void;
};

/** What stands still about one clinic, where it is known. */
export const factsOf = ({ facts }: Scene, clinicId: string): ClinicFacts | undefined =>
  facts?.clinics.find((clinic) => clinic.clinicId === clinicId);
