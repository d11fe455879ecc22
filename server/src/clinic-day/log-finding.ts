import type { DigestBlock } from './log-digest.js';
import type { ReadCheckpoint } from './read-checkpoint.js';

/** What a look at a clinic's log found. Anything but `current` needs a write, which is not the reader's. */
export type LogFinding =
  | { status: 'current' }
  | { status: 'unopened'; day: string; lastEpoch: number }
  /** The log no longer holds what was read up to the checkpoint. */
  | { status: 'lost'; checkpoint: ReadCheckpoint }
  /** The log still holds as much, but other content in this block. */
  | { status: 'diverged'; checkpoint: ReadCheckpoint; block: DigestBlock };

export const current: LogFinding = { status: 'current' };
