import type { Ack, ErrorCode, Rejection } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';

type LogName = Pick<Desk, 'day' | 'epoch'>;

export type Entry = { command: Command; order: number } & (
  | { state: 'queued' }
  | { state: 'in-flight' }
  /** On disk, but not yet in the desk this tablet holds. */
  | { state: 'accepted'; version: number; log: LogName }
  | { state: 'refused'; error: Rejection }
);

export type Outbox = readonly Entry[];

/** Not about the tap itself: it is sent again under the same id. */
const passing: ReadonlySet<ErrorCode> = new Set([
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

export const sent = (outbox: Outbox, id: string): Outbox =>
  changed(outbox, id, (entry) => (entry.state === 'queued' ? { ...base(entry), state: 'in-flight' } : entry));

export const unanswered = (outbox: Outbox, id: string): Outbox =>
  changed(outbox, id, (entry) => (entry.state === 'in-flight' ? { ...base(entry), state: 'queued' } : entry));

export function answered(outbox: Outbox, id: string, ack: Ack, log: LogName): Outbox {
  const next = changed(outbox, id, (entry) => {
    if (entry.state === 'accepted' || entry.state === 'refused') return entry;
    if (ack.ok) return { ...base(entry), state: 'accepted', version: ack.version, log };
    if (passing.has(ack.error.code)) return { ...base(entry), state: 'queued' };
    return { ...base(entry), state: 'refused', error: ack.error };
  });
  return withoutUnread(next);
}

const withoutUnread = (outbox: Outbox): Outbox =>
  kept(outbox, (entry) => entry.state !== 'refused' || isTap(entry));

export const reconciled = (outbox: Outbox, desk: Desk): Outbox =>
  kept(outbox, (entry) => entry.state !== 'accepted' || !shows(desk, entry));

const shows = (desk: Desk, { version, log }: Extract<Entry, { state: 'accepted' }>): boolean =>
  desk.version >= version || desk.day !== log.day || desk.epoch !== log.epoch;

export const acknowledged = (outbox: Outbox, id: string): Outbox =>
  kept(outbox, ({ command, state }) => command.id !== id || state !== 'refused');

/** After a reload the fate of a tap in flight is unknown, so it is sent again. */
export const restored = (entries: readonly Entry[]): Outbox =>
  [...entries]
    .sort((a, b) => a.order - b.order)
    .map((entry) => (entry.state === 'in-flight' ? { ...base(entry), state: 'queued' } : entry));

export const pending = (outbox: Outbox): number =>
  outbox.filter((entry) => isUnderWay(entry) && isTap(entry)).length;

export const isUnderWay = ({ state }: Entry): boolean => state === 'queued' || state === 'in-flight';

/** The tablet reserves numbers by itself. */
const isTap = ({ command }: Entry): boolean => command.type !== 'reserve-numbers';

export const isPassing = (ack: Ack): boolean => !ack.ok && passing.has(ack.error.code);

const base = ({ command, order }: Entry) => ({ command, order });

/** The tap in flight is near the front, however many wait behind it. */
function changed(outbox: Outbox, id: string, change: (entry: Entry) => Entry): Outbox {
  const index = outbox.findIndex(({ command }) => command.id === id);
  const entry = outbox[index];
  if (!entry) return outbox;
  const next = outbox.slice();
  next[index] = change(entry);
  return next;
}

function kept(outbox: Outbox, keep: (entry: Entry) => boolean): Outbox {
  const rest = outbox.filter(keep);
  return rest.length === outbox.length ? outbox : rest;
}
