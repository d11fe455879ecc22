import { ticketId } from '../../contract/ticket-id.js';
import { isDoubted } from '../doubts.js';
import { peopleWaiting } from '../people-waiting.js';
import { intakeRejectionCode } from '../status.js';
import { nextNumber } from '../tickets.js';
import {
  accept,
  alreadyDone,
  type CommandRule,
  rankAtEnd,
  reject,
  withLane,
  withTicket,
} from './decision.js';

export const leave: CommandRule<'leave'> = (state, { ticket: name, reason, unlessCalled = false, at }) =>
  withTicket(state, name, (lane, ticket) =>
    ticket.status === 'waiting' || (ticket.status === 'in-service' && !unlessCalled)
      ? accept([{ type: 'left', at, lane: lane.lane, number: ticket.number, reason }], { ticket: name })
      : alreadyDone(lane, ticket),
  );

export const reinstate: CommandRule<'reinstate'> = (state, { ticket: name, at }) =>
  withTicket(state, name, (lane, ticket) =>
    ticket.status === 'gone' || (ticket.status === 'waiting' && isDoubted(lane, ticket))
      ? accept([{ type: 'reinstated', at, lane: lane.lane, number: ticket.number }], { ticket: name })
      : alreadyDone(lane, ticket),
  );

/** The slip's token stays valid. */
export const move: CommandRule<'move'> = (state, { ticket: name, lane: target, at }, { nowIso }) =>
  withTicket(state, name, (lane, ticket) =>
    withLane(state, target, (goal) => {
      if (ticket.status === 'gone' || ticket.status === 'moved') return alreadyDone(lane, ticket);
      if (goal === lane)
        return reject('invalid', `Ticket ${name} is already in this lane. Choose another lane.`);
      const rejectionCode = intakeRejectionCode(state, goal, nowIso);
      if (rejectionCode)
        return reject(
          rejectionCode,
          'The other lane is not taking anyone in now. Keep the ticket in its lane.',
        );
      const to = { lane: target, number: nextNumber(goal) };
      const { number, party, priority } = ticket;
      return accept(
        [{ type: 'moved', at, lane: lane.lane, number, to, place: rankAtEnd(goal), party, priority }],
        { ticket: ticketId(goal.code, to.number), ahead: peopleWaiting(goal) },
      );
    }),
  );
