import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { ticketId } from '../contract/ticket-id.js';
import { stateOf } from '../queue/desk.js';
import { numberOnSlip } from '../queue/series.js';
import { findTicket, findTicketOfSlip, whereaboutsOf } from '../queue/tickets.js';
import type { OutboxEntry } from './outbox.js';

type WithoutMetadata<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'seq' | 'at'> : never;
export type RejectedTap = Extract<OutboxEntry, { state: 'refused' }>;
/** `at`: the time it keeps; `null`: it counts as made now. */
export type TapAgain = { tap: WithoutMetadata<Command>; at: string | null };

/**
 * A refused tap as staff put it in again. Arrivals keep their time, so that they stand where they came, and are taken
 * in although intake has closed; whoever has a slip keeps its number and page, unless the number itself was refused. A
 * slip of another day is worth nothing today, so they come as newcomers. Any other tap means the person it meant then:
 * nobody else in line, in a room or under a name that was foreseen only.
 */
export function tapAgain({ command, error }: RejectedTap, desk: Desk): TapAgain {
  const { id: _, clinicId: __, seq: ___, at, ...tap } = command;
  if (tap.type !== 'check-in') return { tap: meant(tap, desk), at: null };
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

/** What the tablet saw of the room is said anew as it is now. */
function meant(tap: TapAgain['tap'], desk: Desk): TapAgain['tap'] {
  if (tap.type === 'call') {
    const { finishes: _, ...call } = tap;
    const ticket = personMeant(tap, desk);
    if (ticket === undefined || !findTicket(stateOf(desk), ticket)) return call;
    const { expects: __, slip: ___, ...rest } = call;
    return { ...rest, ticket };
  }
  if (!('seen' in tap) || tap.seen === undefined) return tap;
  const ticket = personMeant(tap, desk);
  const found = ticket === undefined ? null : findTicket(stateOf(desk), ticket);
  if (!found) return tap;
  const { seen, ...rest } = tap;
  const now = whereaboutsOf(found.lane, found.ticket);
  // With another booth, or in another line: what was meant for this one would end their examination there.
  const isElsewhere = now.lane !== seen.lane || (now.booth !== undefined && now.booth !== seen.booth);
  return { ...(isElsewhere ? tap : rest), ticket } as TapAgain['tap'];
}

/** By their slip, where the tablet did not know their number yet. */
function personMeant(tap: TapAgain['tap'], desk: Desk): string | undefined {
  const slip = tap.type === 'call' ? tap.slip : 'seen' in tap ? tap.seen?.slip : undefined;
  if (slip !== undefined) {
    const found = findTicketOfSlip(stateOf(desk), slip);
    return found ? ticketId(found.lane.code, found.ticket.number) : undefined;
  }
  return ticketNamed(tap);
}

const ticketNamed = (tap: TapAgain['tap']): string | undefined =>
  tap.type === 'call' ? (tap.ticket ?? tap.expects) : 'ticket' in tap ? tap.ticket : undefined;

/** A number of another day is somebody else's today; an arrival of it comes as a newcomer. */
export const canPutInAgain = ({ command, error }: RejectedTap): boolean =>
  error.code !== 'too-old' || command.type === 'check-in' || ticketNamed(command) === undefined;

/** Whom a refused tap acts on, as the desk names them now. */
export const ticketActedOn = ({ command }: RejectedTap, desk: Desk): string | undefined =>
  personMeant(command, desk);

/** Whom a call is for, if another tablet took them out of the line: they are put back before it. */
export const toBringBack = (tap: TapAgain['tap'], desk: Pick<Desk, 'lanes'>): string | null =>
  tap.type === 'call' && tap.ticket !== undefined && isGone(tap.ticket, tap.lane, desk) ? tap.ticket : null;

/** Of another lane's line this tap knew nothing. */
const isGone = (name: string, lane: string | undefined, { lanes }: Pick<Desk, 'lanes'>): boolean =>
  lanes.some(
    (each) => (lane === undefined || each.lane === lane) && each.gone.some(({ ticket }) => ticket === name),
  );

/** The ticket that a check-in's slip names; `null`: it has none, as the server names it. */
export function ticketOnSlip(command: Command, { lanes }: Pick<Desk, 'lanes'>): string | null {
  if (command.type !== 'check-in') return null;
  const number = numberOnSlip(command);
  const code = lanes.find(({ lane }) => lane === command.lane)?.code;
  return code === undefined || number === undefined ? null : ticketId(code, number);
}

/** The ticket that a refused check-in is sure to have when put in again, so that it can be finished with it. */
export function ticketAgain(refused: RejectedTap, desk: Desk): string | null {
  const { tap } = tapAgain(refused, desk);
  return 'number' in tap && tap.number !== undefined ? ticketOnSlip(refused.command, desk) : null;
}

/** Whom a refused check-out or call was for, if another tablet took them out meanwhile: they may have been served. */
export function ticketTakenOut(refused: RejectedTap, desk: Desk): string | null {
  const { command } = refused;
  if (command.type !== 'check-out' && command.type !== 'call') return null;
  const ticket = ticketActedOn(refused, desk);
  const lane = command.type === 'call' ? command.lane : (command.seen?.lane ?? command.lane);
  return ticket !== undefined && isGone(ticket, lane, desk) ? ticket : null;
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
