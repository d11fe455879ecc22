import type { Ack, ErrorCode } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import { isUnderWay, type Outbox } from './outbox.js';

/** Refusals after which the server does not wait for this tap's successor. */
const breaking: ReadonlySet<ErrorCode> = new Set([
  'out-of-sequence',
  // These are said at the door: the log never hears of the tap, so its number is missing there.
  'invalid',
  'forbidden',
  'unknown-clinic',
]);

/** The command as the next of its device's sequence; `last` is the number of the tap before it. */
export const inSequence = (command: Command, last: number): Command => ({ ...command, seq: last + 1 });

/** Whether the taps behind this answer have to begin a sequence of their own. */
export const breaksSequence = (ack: Ack): boolean => !ack.ok && breaking.has(ack.error.code);

/** The taps not yet answered as a sequence that begins anew, and its last number. */
export function renumbered(outbox: Outbox): { outbox: Outbox; last: number } {
  let last = 0;
  const anew = outbox.map((entry) => {
    if (!isUnderWay(entry)) return entry;
    last += 1;
    return { ...entry, command: { ...entry.command, seq: last } };
  });
  return { outbox: anew, last };
}
