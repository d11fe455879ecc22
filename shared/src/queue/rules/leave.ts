import { isDoubted } from '../doubts.js';
import { accept, alreadyDone, type CommandRule, withSeenTicket, withTicket } from './decision.js';

export const leave: CommandRule<'leave'> = (state, command) => {
  const { ticket: name, reason, unlessCalled = false, at } = command;
  return withSeenTicket(state, command, (lane, ticket) =>
    ticket.status === 'waiting' || (ticket.status === 'in-service' && !unlessCalled)
      ? accept([{ type: 'left', at, lane: lane.lane, number: ticket.number, reason }], { ticket: name })
      : alreadyDone(lane, ticket),
  );
};

export const reinstate: CommandRule<'reinstate'> = (state, { ticket: name, at }) =>
  withTicket(state, name, (lane, ticket) =>
    ticket.status === 'gone' || (ticket.status === 'waiting' && isDoubted(lane, ticket))
      ? accept([{ type: 'reinstated', at, lane: lane.lane, number: ticket.number }], { ticket: name })
      : alreadyDone(lane, ticket),
  );
