import type { Invariant } from '../checker/history.js';
import type { Planned } from '../faults/fault.js';
import type { Meeting } from '../faults/meetings.js';
import type { Habits } from '../world/tablet.js';
import type { Judgement } from '../world/viewer.js';
import type { Edit } from './copy-server.js';

/** A deliberate breakage, what brings it out, and the invariants that may give it away. */
export type Mutant = {
  name: string;
  caughtBy: readonly Invariant[];
  edits?: readonly Edit[];
  /** Redis's settings and the server's environment, where they are what is broken. */
  redis?: readonly string[];
  env?: Record<string, string>;
  habits?: Habits;
  judgement?: Judgement;
  faults?: readonly Planned[];
  /** What two tablets do on purpose once the faults are over. */
  meeting?: Meeting;
  /** How long the tablets tap at least (milliseconds). */
  length?: number;
};
