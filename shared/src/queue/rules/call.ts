import type { CommandOf } from '../../contract/command.js';
import type { Ticket } from '../../contract/ticket.js';
import { ticketId } from '../../contract/ticket-id.js';
import type { QueueEvent } from '../events.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { callingOrder, isOutOfTurn, laneOf, nextNumber, ticketOf, ticketsOf } from '../tickets.js';
import {
  accept,
  alreadyDone,
  type CommandRule,
  type Decision,
  nobodyWaiting,
  rankAtEnd,
  reject,
  unknownLane,
  withLane,
  withNamed,
  withSeenTicket,
} from './decision.js';
import { sendOn, usualNext } from './send.js';

export const call: CommandRule<'call'> = (state, command) =>
  withLane(state, command.lane, (lane) => {
    const { at, booth } = command;
    const invite = (number: number, before: readonly QueueEvent[] = []) => {
      const ticket = ticketOf(lane, number);
      const outOfTurn = ticket && isOutOfTurn(lane, ticket) ? { outOfTurn: true as const } : {};
      return accept<{ ticket: string }>(
        [
          ...endServicesAtBooth(state, command),
          ...before,
          { type: 'called', at, lane: lane.lane, number, booth, ...outOfTurn },
        ],
        { ticket: ticketId(lane.code, number) },
      );
    };
    const tearOff = (next: number) =>
      invite(next, [{ type: 'torn-off', at, lane: lane.lane, from: next, to: next, place: rankAtEnd(lane) }]);
    const next = lane.way === 'rolls' ? nextNumber(lane) : null;
    const { ticket, expects, slip } = command;
    if (ticket !== undefined || slip !== undefined)
      return callPerson(state, lane, { name: ticket ?? lane.code, slip }, invite);
    if (next !== null && expects === ticketId(lane.code, next)) return tearOff(next);
    if (expects !== undefined) return callPerson(state, lane, { name: expects, slip: undefined }, invite);
    const first = callingOrder(lane)[0];
    if (first) return invite(first.number);
    return next === null ? nobodyWaiting(lane.code) : tearOff(next);
  });

type Invite = (number: number) => Decision<{ ticket: string }>;

/** Still in line, or nobody: a call that arrives late must not become one of somebody whom no one has called. */
function callPerson(
  state: ClinicDay,
  lane: LaneDay,
  called: { name: string; slip: string | undefined },
  invite: Invite,
): Decision<{ ticket: string }> {
  return withNamed(state, called, (owner, ticket) =>
    owner === lane && ticket.status === 'waiting' ? invite(ticket.number) : alreadyDone(owner, ticket),
  );
}

/**
 * A booth serves one ticket at a time: its next call ends the previous service, and sends its holder to the lane's usual
 * next one: who was not to go there is found in that line, and nobody is lost. Of whom the caller does not know, called
 * there by somebody else in the same moment or during the caller's outage, nobody can say that they are done.
 */
const endServicesAtBooth = (state: ClinicDay, { booth, finishes, at }: CommandOf<'call'>): QueueEvent[] =>
  state.lanes.flatMap((lane) =>
    ticketsOf(lane, lane.inService)
      .filter((ticket) => ticket.status === 'in-service' && ticket.booth === booth)
      .filter(({ number, token }) => {
        const names = [ticketId(lane.code, number), token ?? []].flat();
        return finishes?.some((name) => names.includes(name)) ?? true;
      })
      .flatMap((ticket): readonly QueueEvent[] => {
        const target = usualNext(state, lane, at);
        const sent = target === null ? null : sendOn(state, { lane, ticket, target, at, cause: 'next-call' });
        if (sent?.ok) return sent.events;
        return [{ type: 'checked-out', at, lane: lane.lane, number: ticket.number, cause: 'next-call' }];
      }),
  );

export const recall: CommandRule<'recall'> = (state, command) =>
  withSeenTicket(state, command, (lane, ticket) =>
    ticket.status === 'in-service'
      ? accept([{ type: 'recalled', at: command.at, lane: lane.lane, number: ticket.number }], {
          ticket: ticketId(lane.code, ticket.number),
        })
      : alreadyDone(lane, ticket),
  );

/** A lane that only counts people never calls; its check-out takes the head of the line. */
export const checkOut: CommandRule<'check-out'> = (state, command) => {
  const { ticket, seen } = command;
  if (ticket === undefined) return checkOutNext(state, command);
  return withSeenTicket(state, { ticket, ...(seen && { seen }) }, (lane, found) =>
    endService(state, lane, found, command),
  );
};

function checkOutNext(state: ClinicDay, command: CommandOf<'check-out'>): Decision<{ ticket: string }> {
  const { lane: id } = command;
  const named = id === undefined ? undefined : laneOf(state, id);
  if (id !== undefined && !named) return unknownLane(id);
  const lanes = named ? [named] : state.lanes;
  const found =
    earliestTicket(lanes, (lane) => ticketsOf(lane, lane.inService)[0]) ??
    earliestTicket(lanes, (lane) => callingOrder(lane)[0]);
  if (!found) return nobodyWaiting(lanes.map(({ code }) => code).join(', '));
  return isOlderParty(found)
    ? onePersonLess(found, command.at)
    : endService(state, found.lane, found.ticket, command);
}

/** Counted together by an older release, or when the lane still gave out slips: one tap takes one person all the same. */
const isOlderParty = ({ lane, ticket }: LaneTicket): boolean => lane.way === 'heads' && ticket.party > 1;

const onePersonLess = ({ lane, ticket: { number, party } }: LaneTicket, at: string) =>
  accept<{ ticket: string }>([{ type: 'party-corrected', at, lane: lane.lane, number, party: party - 1 }], {
    ticket: ticketId(lane.code, number),
  });

type LaneTicket = { lane: LaneDay; ticket: Ticket };

function earliestTicket(lanes: readonly LaneDay[], candidate: (lane: LaneDay) => Ticket | undefined) {
  return lanes
    .flatMap((lane) => {
      const ticket = candidate(lane);
      return ticket
        ? [{ lane, ticket, since: ticket.status === 'in-service' ? ticket.calledAt : ticket.checkedInAt }]
        : [];
    })
    .sort((a, b) => (a.since < b.since ? -1 : 1))[0];
}

/** Whose result is awaited is finished once more when it is there. */
function endService(
  state: ClinicDay,
  lane: LaneDay,
  ticket: Ticket,
  { at, then }: CommandOf<'check-out'>,
): Decision<{ ticket: string }> {
  const { status, number } = ticket;
  if (status !== 'waiting' && status !== 'in-service' && status !== 'awaiting-result')
    return alreadyDone(lane, ticket);
  const ended: QueueEvent = { type: 'checked-out', at, lane: lane.lane, number, cause: 'tap' };
  const result = { ticket: ticketId(lane.code, number) };
  if (then === undefined) return accept([ended], result);
  const { lane: target, resultMinutes } = then;
  if ((target === undefined) === (resultMinutes === undefined))
    return reject('invalid', 'Name either the lane to send the ticket to, or the minutes until its result.');
  if (resultMinutes !== undefined)
    return accept([{ ...ended, resultAt: minutesAfter(at, resultMinutes) }], result);
  if (target === undefined) return accept([ended], result);
  const sent = sendOn(state, { lane, ticket, target, at });
  if (!sent.ok || status !== 'waiting') return sent.ok ? accept(sent.events, result) : sent;
  return accept([ended, ...sent.events], result);
}

const minutesAfter = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * 60_000).toISOString();
