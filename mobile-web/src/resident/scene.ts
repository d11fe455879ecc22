import type { Snapshot } from '@hannun/shared';
import type { BoardsView, Instant } from '@hannun/shared/client';

/** All that a resident's page is drawn from. `opened`: when this page began; `retry` looks again at once. */
export type Scene = {
  district: Snapshot['district'] | null;
  view: BoardsView;
  now: Instant;
  opened: Instant;
  retry: () => void;
};
