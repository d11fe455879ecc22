import { accept, alreadyDone, type CommandRule, reject, withTicket } from './decision.js';

/** At most two answers a call, so that nobody keeps a clinic's screens busy. */
export const answerCall: CommandRule<'answer-call'> = (state, { ticket: name, answer, at }) =>
  withTicket(state, name, (lane, ticket) => {
    if (ticket.status !== 'in-service') return alreadyDone(lane, ticket);
    const earlierAnswer = ticket.answer?.says;
    if (earlierAnswer === 'late' || earlierAnswer === answer)
      return reject(
        'already-done',
        `Staff have already been told about ticket ${name}. Please go to the room when you can.`,
      );
    return accept([{ type: 'call-answered', at, lane: lane.lane, number: ticket.number, answer }], {
      ticket: name,
    });
  });
