import type { Ack } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import type { ErrorCode } from '../contract/value-lists.js';
import { enqueue, isPending, type Outbox, type OutboxEntry, restoreOutbox } from './outbox.js';

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

/**
 * Taps of an earlier session that could only be read after this one had begun: they follow its own, each at the time it
 * was made. What the server has already answered keeps its answer.
 */
export function adoptStored(
  { outbox, last }: { outbox: Outbox; last: number },
  stored: Outbox,
): { outbox: Outbox; last: number } {
  const known = new Set(outbox.map(({ command }) => command.id));
  return restoreOutbox(stored)
    .filter(({ command }) => !known.has(command.id))
    .reduce((adopted, entry) => adopt(adopted, entry), { outbox, last });
}

function adopt({ outbox, last }: { outbox: Outbox; last: number }, entry: OutboxEntry) {
  if (isPending(entry))
    return { outbox: enqueue(outbox, withSequenceNumber(entry.command, last)), last: last + 1 };
  return { outbox: [...outbox, { ...entry, order: (outbox.at(-1)?.order ?? 0) + 1 }], last };
}
