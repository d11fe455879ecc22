import type { Ack } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import type { ErrorCode } from '../contract/value-lists.js';
import { isPending, type Outbox } from './outbox.js';

/** The server does not wait for this tap's successor. */
const sequenceBreakingCodes: ReadonlySet<ErrorCode> = new Set([
  'out-of-sequence',
  // Rejected before the log, so the number is missing there.
  'invalid',
  'forbidden',
  'unknown-clinic',
]);

export const withSequenceNumber = (command: Command, last: number): Command => ({
  ...command,
  seq: last + 1,
});

export const breaksSequence = (ack: Ack): boolean => !ack.ok && sequenceBreakingCodes.has(ack.error.code);

/** Pending taps, renumbered from 1. */
export function restartSequence(outbox: Outbox): { outbox: Outbox; last: number } {
  let last = 0;
  const anew = outbox.map((entry) => {
    if (!isPending(entry)) return entry;
    last += 1;
    return { ...entry, command: { ...entry.command, seq: last } };
  });
  return { outbox: anew, last };
}
