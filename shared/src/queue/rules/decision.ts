import type { CommandResult, ErrorCode, Rejection, ResultOf } from '../../contract/ack.js';
import type { Command } from '../../contract/command.js';
import type { Ticket } from '../../contract/ticket.js';
import { ticketId } from '../../contract/ticket-id.js';
import type { QueueEvent } from '../events.js';
import type { ClinicDay, LaneDay } from '../state.js';
import { findTicket, laneOf } from '../tickets.js';

/** The impure inputs of a decision. */
export type Circumstances = {
  device: string;
  now: string;
  token: string;
};

export type Refusal = { ok: false; error: Rejection };
export type Decision<Result = CommandResult> =
  | { ok: true; events: readonly QueueEvent[]; result: Result }
  | Refusal;

export type Rule<Type extends Command['type']> = (
  state: ClinicDay,
  command: Extract<Command, { type: Type }>,
  circumstances: Circumstances,
) => Decision<ResultOf[Type]>;

export const accept = <Result>(events: readonly QueueEvent[], result: Result): Decision<Result> => ({
  ok: true,
  events,
  result,
});

export const refuse = (code: ErrorCode, message: string): Refusal => ({
  ok: false,
  error: { code, message },
});

export const unknownLane = (lane: string): Refusal =>
  refuse('unknown-lane', `This clinic has no lane "${lane}". Choose one of its lanes.`);

export const unknownTicket = (ticket: string): Refusal =>
  refuse('unknown-ticket', `Ticket ${ticket} was not issued today. Check the number on the slip.`);

export const nobodyWaiting = (lane: string): Refusal =>
  refuse('nobody-waiting', `Nobody is waiting in lane ${lane}. Check the next person in first.`);

export const alreadyDone = (lane: LaneDay, { number }: Ticket): Refusal =>
  refuse(
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

export const placeLast = ({ lastPlace }: LaneDay): number => lastPlace + 1;
