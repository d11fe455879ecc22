import type { Invariant } from '../checker/history.js';
import type { Planned } from '../faults/fault.js';
import type { Meeting } from '../faults/meetings.js';
import type { Habits } from '../world/tablet.js';
import type { Judgement } from '../world/viewer.js';
import type { Edit } from './copy-server.js';

/** A deliberate fault, what makes it visible, and the invariants that may detect it. */
export type Mutant = {
  name: string;
  caughtBy: readonly Invariant[];
  edits?: readonly Edit[];
  redis?: readonly string[];
  env?: Record<string, string>;
  habits?: Habits;
  judgement?: Judgement;
  faults?: readonly Planned[];
  /** What two tablets do after the faults. */
  meeting?: Meeting;
  /** How long the tablets tap at least (milliseconds). */
  length?: number;
};
