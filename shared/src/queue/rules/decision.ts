import type { Rejection } from '../../contract/ack.js';
import type { Command, CommandResult, ResultOf, Whereabouts } from '../../contract/command.js';
import type { Ticket } from '../../contract/ticket.js';
import { ticketId } from '../../contract/ticket-id.js';
import type { RuleRejectionCode } from '../../contract/value-lists.js';
import type { QueueEvent } from '../events.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { findTicket, findTicketOfSlip, laneOf, whereaboutsOf } from '../tickets.js';

/** The impure inputs of a decision. */
export type DecisionContext = {
  device: string;
  nowIso: string;
  token: string;
};

export type RejectedDecision = { ok: false; error: Rejection };
export type Decision<Result = CommandResult> =
  | { ok: true; events: readonly QueueEvent[]; result: Result }
  | RejectedDecision;

export type CommandRule<Type extends Command['type']> = (
  state: ClinicDay,
  command: Extract<Command, { type: Type }>,
  context: DecisionContext,
) => Decision<ResultOf[Type]>;

export const accept = <Result>(events: readonly QueueEvent[], result: Result): Decision<Result> => ({
  ok: true,
  events,
  result,
});

export const reject = (code: RuleRejectionCode, message: string): RejectedDecision => ({
  ok: false,
  error: { code, message },
});

export const unknownLane = (lane: string): RejectedDecision =>
  reject('unknown-lane', `This clinic has no lane "${lane}". Choose one of its lanes.`);

export const unknownTicket = (ticket: string): RejectedDecision =>
  reject('unknown-ticket', `Ticket ${ticket} was not issued today. Check the number on the slip.`);

export const nobodyWaiting = (lane: string): RejectedDecision =>
  reject('nobody-waiting', `Nobody is waiting in lane ${lane}. Check the next person in first.`);

export const alreadyDone = (lane: LaneDay, { number }: Ticket): RejectedDecision =>
  reject(
    'already-done',
    `Ticket ${ticketId(lane.code, number)} has already been handled. Continue with the next one.`,
  );

export const withLane = <Result>(state: ClinicDay, id: string, rule: (lane: LaneDay) => Decision<Result>) => {
  const lane = laneOf(state, id);
  return lane ? rule(lane) : unknownLane(id);
};

export const withTicket = <Result>(
  state: ClinicDay,
  name: string,
  rule: (lane: LaneDay, ticket: Ticket) => Decision<Result>,
) => {
  const found = findTicket(state, name);
  return found ? rule(found.lane, found.ticket) : unknownTicket(name);
};

/** Of a slip whose number its tablet did not know yet, the name that it foresaw may be somebody else's by now. */
export const withNamed = <Result>(
  state: ClinicDay,
  { name, slip }: { name: string; slip: string | undefined },
  rule: (lane: LaneDay, ticket: Ticket) => Decision<Result>,
) => {
  if (slip === undefined) return withTicket(state, name, rule);
  const found = findTicketOfSlip(state, slip);
  return found ? rule(found.lane, found.ticket) : unknownTicket(name);
};

/** The same, but refused once the ticket is no longer where the caller saw it: perhaps in somebody else's room. */
export const withSeenTicket = <Result>(
  state: ClinicDay,
  { ticket: name, seen }: { ticket: string; seen?: Whereabouts },
  rule: (lane: LaneDay, ticket: Ticket) => Decision<Result>,
) =>
  withNamed(state, { name, slip: seen?.slip }, (lane, ticket) =>
    seen === undefined || isSamePlace(whereaboutsOf(lane, ticket), seen)
      ? rule(lane, ticket)
      : alreadyDone(lane, ticket),
  );

const isSamePlace = (a: Whereabouts, b: Whereabouts): boolean => a.lane === b.lane && a.booth === b.booth;

export const rankAtEnd = ({ lastPlace }: LaneDay): number => lastPlace + 1;
