import type { Invariant } from '../checker/history.js';
import type { Planned } from '../faults/fault.js';
import type { Cast } from '../world/world.js';
import type { Edit } from './copy-server.js';

/** A deliberate breakage, the faults that bring it out, and the invariants that may give it away. */
export type Mutant = {
  name: string;
  caughtBy: readonly Invariant[];
  edits?: readonly Edit[];
  cast?: Partial<Cast>;
  faults?: readonly Planned[];
  /** How long the tablets tap (milliseconds). */
  length?: number;
};
