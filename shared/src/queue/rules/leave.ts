import { ticketId } from '../../contract/ticket-id.js';
import { isDoubted } from '../doubts.js';
import { accept, alreadyDone, type CommandRule, withSeenTicket } from './decision.js';

export const leave: CommandRule<'leave'> = (state, command) => {
  const { reason, unlessCalled = false, at } = command;
  return withSeenTicket(state, command, (lane, ticket) =>
    ticket.status === 'waiting' || (ticket.status === 'in-service' && !unlessCalled)
      ? accept([{ type: 'left', at, lane: lane.lane, number: ticket.number, reason }], {
          ticket: ticketId(lane.code, ticket.number),
        })
      : alreadyDone(lane, ticket),
  );
};

export const reinstate: CommandRule<'reinstate'> = (state, command) =>
  withSeenTicket(state, command, (lane, ticket) =>
    ticket.status === 'gone' || (ticket.status === 'waiting' && isDoubted(lane, ticket))
      ? accept([{ type: 'reinstated', at: command.at, lane: lane.lane, number: ticket.number }], {
          ticket: ticketId(lane.code, ticket.number),
        })
      : alreadyDone(lane, ticket),
  );
