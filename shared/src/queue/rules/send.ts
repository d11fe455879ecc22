import type { CommandOf } from '../../contract/command.js';
import { maxStations } from '../../contract/limits.js';
import type { Ticket } from '../../contract/ticket.js';
import { guestNumber, ticketId } from '../../contract/ticket-id.js';
import type { QueueEvent } from '../events.js';
import { laneIntakeAt } from '../lane-intake.js';
import { runsToday } from '../lanes-today.js';
import { peopleWaiting } from '../people-waiting.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { laneOf, sendableSince } from '../tickets.js';
import {
  accept,
  alreadyDone,
  type CommandRule,
  type Decision,
  rankAtEnd,
  reject,
  withLane,
  withSeenTicket,
} from './decision.js';

type Sent = { ticket: string; ahead: number };

/**
 * To the end of another lane's line, under the same name and token. Whether that lane takes newcomers in does not
 * matter: who is inside is served.
 */
export const send: CommandRule<'send'> = (state, command) => {
  const decision = sendTicket(state, command);
  return decision.ok ? { ...decision, result: { ...decision.result, forecast: null } } : decision;
};

export const move: CommandRule<'move'> = (state, command) => sendTicket(state, command);

function sendTicket(state: ClinicDay, command: CommandOf<'send'> | CommandOf<'move'>): Decision<Sent> {
  const { ticket: name, lane: target, at } = command;
  return withSeenTicket(state, command, (lane, ticket) => {
    if (ticket.status === 'gone' || ticket.status === 'moved') return alreadyDone(lane, ticket);
    if (ticket.status === 'finished' && ticket.checkedOutAt < sendableSince(at))
      return reject(
        'already-done',
        `Ticket ${name} was finished more than three hours ago. Check the person in again.`,
      );
    return sendOn(state, { lane, ticket, target, at });
  });
}

type SendingOn = { lane: LaneDay; ticket: Ticket; target: string; at: string; cause?: 'tap' | 'next-call' };

/** What is in service ends with it. */
export function sendOn(
  state: ClinicDay,
  { lane, ticket, target, at, cause = 'tap' }: SendingOn,
): Decision<Sent> {
  return withLane(state, target, (goal) => {
    const name = ticketId(lane.code, ticket.number);
    if (goal === lane)
      return reject('invalid', `Ticket ${name} is already in this lane. Choose another lane.`);
    const before = (ticket.earlier?.length ?? 0) + 1;
    if (before > maxStations)
      return reject('invalid', `Ticket ${name} has been sent on too often. Check the person in again.`);
    const { number, party, priority } = ticket;
    const of = { at, lane: lane.lane, number };
    const to = { lane: target, number: guestNumber(name, before) };
    const ended: QueueEvent[] = ticket.status === 'in-service' ? [{ type: 'checked-out', ...of, cause }] : [];
    return accept([...ended, { type: 'sent', ...of, to, place: rankAtEnd(goal), party, priority }], {
      ticket: name,
      ahead: peopleWaiting(goal),
    });
  });
}

/** The lane that people usually go on to from this one, if it runs today. */
export function usualNext(state: ClinicDay, { next }: LaneDay, at: string): string | null {
  const lane = next === undefined ? undefined : laneOf(state, next);
  return lane && runsToday(laneIntakeAt(state, lane, at)) ? lane.lane : null;
}
