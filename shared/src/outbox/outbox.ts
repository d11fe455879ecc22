import type { Ack, ErrorCode, Rejection } from '../contract/ack.js';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';

/** Which log a version counts in. */
type LogName = Pick<Desk, 'day' | 'epoch'>;

/** One tap on its way. `order` rises with every tap of the device. */
export type Entry = { command: Command; order: number } & (
  | { state: 'queued' }
  | { state: 'in-flight' }
  /** On disk, but not yet in the desk this tablet holds. */
  | { state: 'accepted'; version: number; log: LogName }
  /** Kept until someone has read why. */
  | { state: 'refused'; error: Rejection }
);

/** A device's taps in the order they were made. */
export type Outbox = readonly Entry[];

/** Refusals that say nothing about the tap itself: it is sent again under the same id. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'unavailable',
  'rate-limited',
  'internal',
  'unauthenticated',
  'client-too-old',
  'server-too-old',
]);

/** The outbox with one more tap at its end. The same id again changes nothing. */
export function enqueue(outbox: Outbox, command: Command): Outbox {
  if (outbox.some((entry) => entry.command.id === command.id)) return outbox;
  return [...outbox, { command, order: (outbox.at(-1)?.order ?? 0) + 1, state: 'queued' }];
}

/** The tap to send now: the oldest queued one, unless one is already under way. */
export function nextToSend(outbox: Outbox): Command | null {
  if (outbox.some(({ state }) => state === 'in-flight')) return null;
  return outbox.find(({ state }) => state === 'queued')?.command ?? null;
}

/** The tap of that id has left. */
export const sent = (outbox: Outbox, id: string): Outbox =>
  changed(outbox, id, (entry) => (entry.state === 'queued' ? { ...base(entry), state: 'in-flight' } : entry));

/** No answer came: the tap is due again under the same id, in its old place. */
export const unanswered = (outbox: Outbox, id: string): Outbox =>
  changed(outbox, id, (entry) => (entry.state === 'in-flight' ? { ...base(entry), state: 'queued' } : entry));

/** What the server's answer makes of a tap. A late answer to an earlier sending counts as well. */
export function answered(outbox: Outbox, id: string, ack: Ack, log: LogName): Outbox {
  const next = changed(outbox, id, (entry) => {
    if (entry.state === 'accepted' || entry.state === 'refused') return entry;
    if (ack.ok) return { ...base(entry), state: 'accepted', version: ack.version, log };
    if (passing.has(ack.error.code)) return { ...base(entry), state: 'queued' };
    return { ...base(entry), state: 'refused', error: ack.error };
  });
  return withoutUnread(next);
}

/** Drops refusals nobody has to read: of what nobody tapped. */
const withoutUnread = (outbox: Outbox): Outbox =>
  kept(outbox, (entry) => entry.state !== 'refused' || isTap(entry));

/** Drops accepted taps which the desk already shows. */
export const reconciled = (outbox: Outbox, desk: Desk): Outbox =>
  kept(outbox, (entry) => entry.state !== 'accepted' || !shows(desk, entry));

const shows = (desk: Desk, { version, log }: Extract<Entry, { state: 'accepted' }>): boolean =>
  desk.version >= version || desk.day !== log.day || desk.epoch !== log.epoch;

/** Someone has read why this tap was refused. */
export const acknowledged = (outbox: Outbox, id: string): Outbox =>
  kept(outbox, ({ command, state }) => command.id !== id || state !== 'refused');

/** The outbox after a reload: nobody knows what became of a tap under way, so it is due again. */
export const restored = (entries: readonly Entry[]): Outbox =>
  [...entries]
    .sort((a, b) => a.order - b.order)
    .map((entry) => (entry.state === 'in-flight' ? { ...base(entry), state: 'queued' } : entry));

/** Taps of which the server has not yet said that they are on disk. */
export const pending = (outbox: Outbox): number =>
  outbox.filter((entry) => isUnderWay(entry) && isTap(entry)).length;

/** Whether the server has yet to answer. */
export const isUnderWay = ({ state }: Entry): boolean => state === 'queued' || state === 'in-flight';

/** Setting numbers aside is the tablet's own doing: nobody tapped it, nobody waits for it. */
const isTap = ({ command }: Entry): boolean => command.type !== 'reserve-numbers';

/** Whether an answer of this kind means: the same tap again, later. */
export const isPassing = (ack: Ack): boolean => !ack.ok && passing.has(ack.error.code);

const base = ({ command, order }: Entry) => ({ command, order });

/** Looked for from the front, where the tap under way stands however many wait behind it. */
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
