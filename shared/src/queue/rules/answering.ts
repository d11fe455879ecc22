import { accept, alreadyDone, type Rule, refuse, withTicket } from './decision.js';

/**
 * The holder of a called ticket lets staff know that they come, or come late. At most two answers to a call, so
 * nobody keeps a clinic's screens busy: who comes late comes, and has no more to say.
 */
export const answerCall: Rule<'answer-call'> = (state, { ticket: name, answer, at }) =>
  withTicket(state, name, (lane, ticket) => {
    if (ticket.status !== 'in-service') return alreadyDone(lane, ticket);
    const said = ticket.answer?.says;
    if (said === 'late' || said === answer)
      return refuse('already-done', `Staff know of ticket ${name} already. Go to the room when you can.`);
    return accept([{ type: 'call-answered', at, lane: lane.lane, number: ticket.number, answer }], {
      ticket: name,
    });
  });
