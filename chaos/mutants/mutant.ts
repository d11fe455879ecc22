import type { Invariant } from '../checker/observations.js';
import type { ScheduledFault } from '../faults/fault.js';
import type { Interleaving } from '../faults/interleavings.js';
import type { TabletBehaviour } from '../world/tablet.js';
import type { ViewerBehaviour } from '../world/viewer.js';
import type { ServerModules } from './server-modules.js';

/** A deliberate fault, what makes it visible, and the invariants that may detect it. */
export type Mutant = {
  name: string;
  caughtBy: readonly Invariant[];
  /** Replaces a part of the server before it starts. */
  change?: (server: ServerModules) => void;
  redis?: readonly string[];
  env?: Record<string, string>;
  behaviour?: TabletBehaviour;
  viewerBehaviour?: ViewerBehaviour;
  faults?: readonly ScheduledFault[];
  interleaving?: Interleaving;
  durationMs?: number;
};
