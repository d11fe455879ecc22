import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { ticketId } from '../contract/ticket-id.js';
import { numberOnSlip } from '../queue/series.js';
import type { OutboxEntry } from './outbox.js';

type WithoutMetadata<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'seq' | 'at'> : never;
export type RejectedTap = Extract<OutboxEntry, { state: 'refused' }>;
/** `at`: the time it keeps; `null`: it counts as made now. */
export type TapAgain = { tap: WithoutMetadata<Command>; at: string | null };

/**
 * A refused tap as staff put it in again. Arrivals keep their time, so that they stand where they came, and are taken
 * in although intake has closed; whoever has a slip keeps its number and page, unless the number itself was refused. A
 * slip of another day is worth nothing today, so they come as newcomers.
 */
export function tapAgain({ command, error }: RejectedTap): TapAgain {
  const { id: _, clinicId: __, seq: ___, at, ...tap } = command;
  if (tap.type !== 'check-in') return { tap: unseen(tap), at: null };
  const { number, series, token, ...newcomer } = tap;
  if (error.code === 'too-old') return { tap: newcomer, at: null };
  const arrival = { ...newcomer, ...(token === undefined ? {} : { token }) };
  const kept =
    number === undefined || error.code === 'already-done'
      ? {}
      : { number, ...(series === undefined ? {} : { series }) };
  const isShut = error.code === 'intake-closed' || error.code === 'clinic-closed';
  return { tap: { ...arrival, ...kept, ...(isShut ? { despiteClosed: true } : {}) }, at };
}

/** What the tablet saw then; it says anew what it sees now. */
function unseen(tap: TapAgain['tap']): TapAgain['tap'] {
  const saw = { seen: 0, finishes: 0, expects: 0, slip: 0 };
  const { seen: _, finishes: __, expects: ___, slip: ____, ...rest } = { ...saw, ...tap };
  return rest;
}

/** The ticket that a check-in's slip names; `null`: it has none, as the server names it. */
export function ticketOnSlip(command: Command, { lanes }: Pick<Desk, 'lanes'>): string | null {
  if (command.type !== 'check-in') return null;
  const number = numberOnSlip(command);
  const code = lanes.find(({ lane }) => lane === command.lane)?.code;
  return code === undefined || number === undefined ? null : ticketId(code, number);
}

/** The ticket that a refused check-in is sure to have when put in again, so that it can be finished with it. */
export function ticketAgain(refused: RejectedTap, desk: Pick<Desk, 'lanes'>): string | null {
  const { tap } = tapAgain(refused);
  return 'number' in tap && tap.number !== undefined ? ticketOnSlip(refused.command, desk) : null;
}

/** Whom a refused check-out finishes once they are back in line: another tablet took them out meanwhile. */
export function ticketTakenOut({ command }: RejectedTap, { lanes }: Pick<Desk, 'lanes'>): string | null {
  if (command.type !== 'check-out') return null;
  const isGone = lanes.some(({ gone }) => gone.some(({ ticket }) => ticket === command.ticket));
  return isGone ? (command.ticket ?? null) : null;
}

/** Refused taps of one kind, for one reason: told of and answered together. */
export type RejectedTaps = { key: string; taps: readonly [RejectedTap, ...RejectedTap[]] };

export function groupRejectedTaps(outbox: readonly OutboxEntry[]): RejectedTaps[] {
  const groups = new Map<string, [RejectedTap, ...RejectedTap[]]>();
  for (const entry of outbox) {
    if (entry.state !== 'refused') continue;
    const { command, error } = entry;
    const key = [command.type, 'lane' in command ? command.lane : '', error.code].join(' ');
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups].map(([key, taps]) => ({ key, taps }));
}
