import type { Ack, Rejection } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import type { ErrorCode } from '../contract/value-lists.js';

type LogId = Pick<Desk, 'day' | 'epoch'>;

export type OutboxEntry = { command: Command; order: number } & (
  | { state: 'queued' }
  | { state: 'in-flight' }
  /** On disk, but not yet in the desk this tablet holds. */
  | { state: 'accepted'; version: number; log: LogId }
  | { state: 'refused'; error: Rejection }
);

export type Outbox = readonly OutboxEntry[];

/** Not about the tap itself: it is sent again under the same id. */
const retryableCodes: ReadonlySet<ErrorCode> = new Set([
  'unavailable',
  'rate-limited',
  'internal',
  'unauthenticated',
  'client-too-old',
  'server-too-old',
]);

/** Idempotent by command id. */
export function enqueue(outbox: Outbox, command: Command): Outbox {
  if (outbox.some((entry) => entry.command.id === command.id)) return outbox;
  return [...outbox, { command, order: (outbox.at(-1)?.order ?? 0) + 1, state: 'queued' }];
}

export function nextToSend(outbox: Outbox): Command | null {
  if (outbox.some(({ state }) => state === 'in-flight')) return null;
  return outbox.find(({ state }) => state === 'queued')?.command ?? null;
}

export const markSent = (outbox: Outbox, id: string): Outbox =>
  updateEntry(outbox, id, (entry) =>
    entry.state === 'queued' ? { ...entryBase(entry), state: 'in-flight' } : entry,
  );

export const requeue = (outbox: Outbox, id: string): Outbox =>
  updateEntry(outbox, id, (entry) =>
    entry.state === 'in-flight' ? { ...entryBase(entry), state: 'queued' } : entry,
  );

export function applyAnswer(outbox: Outbox, id: string, ack: Ack, log: LogId): Outbox {
  const next = updateEntry(outbox, id, (entry) => {
    if (entry.state === 'accepted' || entry.state === 'refused') return entry;
    if (ack.ok) return { ...entryBase(entry), state: 'accepted', version: ack.version, log };
    if (retryableCodes.has(ack.error.code)) return { ...entryBase(entry), state: 'queued' };
    return { ...entryBase(entry), state: 'refused', error: ack.error };
  });
  return dropUntappedRejections(next);
}

const dropUntappedRejections = (outbox: Outbox): Outbox =>
  filterEntries(outbox, (entry) => entry.state !== 'refused' || isTap(entry));

export const reconcile = (outbox: Outbox, desk: Desk): Outbox =>
  filterEntries(outbox, (entry) => entry.state !== 'accepted' || !isShownBy(desk, entry));

const isShownBy = (desk: Desk, { version, log }: Extract<OutboxEntry, { state: 'accepted' }>): boolean =>
  desk.version >= version || desk.day !== log.day || desk.epoch !== log.epoch;

export const dismissRejection = (outbox: Outbox, id: string): Outbox =>
  filterEntries(outbox, ({ command, state }) => command.id !== id || state !== 'refused');

/** After a reload the fate of a tap in flight is unknown, so it is sent again. */
export const restoreOutbox = (entries: readonly OutboxEntry[]): Outbox =>
  [...entries]
    .sort((a, b) => a.order - b.order)
    .map((entry) => (entry.state === 'in-flight' ? { ...entryBase(entry), state: 'queued' } : entry));

export const countPending = (outbox: Outbox): number =>
  outbox.filter((entry) => isPending(entry) && isTap(entry)).length;

export const isPending = ({ state }: OutboxEntry): boolean => state === 'queued' || state === 'in-flight';

/** The tablet sees to its numbers by itself, as older ones did. */
const isTap = ({ command: { type } }: OutboxEntry): boolean =>
  type !== 'claim-series' && type !== 'reserve-numbers';

export const isRetryable = (ack: Ack): boolean => !ack.ok && retryableCodes.has(ack.error.code);

const entryBase = ({ command, order }: OutboxEntry) => ({ command, order });

/** The tap in flight is near the front, however many wait behind it. */
function updateEntry(outbox: Outbox, id: string, change: (entry: OutboxEntry) => OutboxEntry): Outbox {
  const index = outbox.findIndex(({ command }) => command.id === id);
  const entry = outbox[index];
  if (!entry) return outbox;
  const next = outbox.slice();
  next[index] = change(entry);
  return next;
}

function filterEntries(outbox: Outbox, keep: (entry: OutboxEntry) => boolean): Outbox {
  const rest = outbox.filter(keep);
  return rest.length === outbox.length ? outbox : rest;
}
