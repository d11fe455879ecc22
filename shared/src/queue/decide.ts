import type { CommandResult, ErrorCode, Rejection } from '../contract/ack.js';
import type { Call, CheckIn, CheckOut, Command } from '../contract/command.js';
import { parseTicketId, ticketId } from '../contract/ticket-id.js';
import type { QueueEvent } from './events.js';
import { type ClinicDay, type LaneDay, laneOf, nextNumber, peopleOf, ticketOf } from './state.js';
import { intakeRefusal } from './status.js';

/** What a decision may not take from the state: the clock and fresh randomness are inputs. */
export type Circumstances = {
  /** ISO-8601 time the command is judged at. */
  now: string;
  /** A fresh random token for a ticket this command may issue. */
  token: string;
};

export type Decision =
  | { ok: true; events: readonly QueueEvent[]; result: CommandResult }
  | { ok: false; error: Rejection };

/**
 * Judges one command against the state of the clinic's day. Pure: the same arguments give the same
 * decision, on the server and on a tablet alike. A refusal is a value and changes nothing.
 */
export function decide(state: ClinicDay, command: Command, circumstances: Circumstances): Decision {
  switch (command.type) {
    case 'check-in':
      return checkIn(state, command, circumstances);
    case 'call':
      return call(state, command);
    case 'check-out':
      return checkOut(state, command);
  }
}

function checkIn(state: ClinicDay, command: CheckIn, { now, token }: Circumstances): Decision {
  const lane = laneOf(state, command.lane);
  if (!lane) return unknownLane(command.lane);
  const refusal = intakeRefusal(state, now);
  if (refusal) return refuse(refusal, intakeWords[refusal]);
  const number = nextNumber(lane);
  const { party = 1, priority = false, at } = command;
  return accept([{ type: 'checked-in', at, lane: lane.lane, number, party, priority, token }], {
    ticket: ticketId(lane.code, number),
    token,
    ahead: peopleOf(lane, lane.line),
    forecast: null,
  });
}

function call(state: ClinicDay, command: Call): Decision {
  const lane = laneOf(state, command.lane);
  if (!lane) return unknownLane(command.lane);
  const number = command.ticket === undefined ? lane.line[0] : numberIn(lane, command.ticket);
  if (number === undefined) {
    return command.ticket === undefined ? nobodyWaiting(lane) : unknownTicket(command.ticket);
  }
  if (ticketOf(lane, number)?.status !== 'waiting') return alreadyDone(lane, number);
  return accept([{ type: 'called', at: command.at, lane: lane.lane, number, booth: command.booth }], {
    ticket: ticketId(lane.code, number),
  });
}

function checkOut(state: ClinicDay, command: CheckOut): Decision {
  const found =
    command.ticket === undefined ? longestInLane(state, command) : namedTicket(state, command.ticket);
  if ('ok' in found) return found;
  const { lane, number } = found;
  if (ticketOf(lane, number)?.status === 'finished') return alreadyDone(lane, number);
  return accept([{ type: 'checked-out', at: command.at, lane: lane.lane, number }], {
    ticket: ticketId(lane.code, number),
  });
}

type Found = { lane: LaneDay; number: number };
type Refusal = Extract<Decision, { ok: false }>;

function namedTicket(state: ClinicDay, ticket: string): Found | Refusal {
  for (const lane of state.lanes) {
    const number = numberIn(lane, ticket);
    if (number !== undefined) return { lane, number };
  }
  return unknownTicket(ticket);
}

/** A clinic that only counts heads never calls: its check-out takes the head of the line. */
function longestInLane(state: ClinicDay, command: CheckOut): Found | Refusal {
  const lane = command.lane === undefined ? state.lanes[0] : laneOf(state, command.lane);
  if (!lane) return unknownLane(command.lane ?? '');
  const number = lane.inService[0] ?? lane.line[0];
  return number === undefined ? nobodyWaiting(lane) : { lane, number };
}

/** The ticket's number in this lane, if it was issued there today. */
function numberIn(lane: LaneDay, ticket: string): number | undefined {
  const parsed = parseTicketId(ticket);
  return parsed?.code === lane.code && ticketOf(lane, parsed.number) ? parsed.number : undefined;
}

const accept = (events: readonly QueueEvent[], result: CommandResult): Decision => ({
  ok: true,
  events,
  result,
});
const refuse = (code: ErrorCode, message: string): Refusal => ({ ok: false, error: { code, message } });

const intakeWords = {
  'clinic-closed': 'The clinic is closed now. Check in again during its opening hours.',
  'intake-closed': 'Intake is closed for today. Those already in line are still served.',
};
const unknownLane = (lane: string) =>
  refuse('unknown-lane', `This clinic has no lane "${lane}". Choose one of its lanes.`);
const unknownTicket = (ticket: string) =>
  refuse('unknown-ticket', `Ticket ${ticket} was not issued today. Check the number on the slip.`);
const nobodyWaiting = (lane: LaneDay) =>
  refuse('nobody-waiting', `Nobody is waiting in lane ${lane.code}. Check the next person in first.`);
const alreadyDone = (lane: LaneDay, number: number) =>
  refuse('already-done', `Ticket ${ticketId(lane.code, number)} was already taken. Call the next one.`);
