import type { Command, CommandResult } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { stateOf } from '../queue/desk.js';
import { findTicket, whereaboutsOf } from '../queue/tickets.js';
import { occupantsOf } from './rooms.js';

/**
 * A tap names what its tablet sees, so that it acts on nothing else when it arrives late: a call ends nobody's service
 * that the tablet has not seen, or was not asked about, and who has gone to another room meanwhile is left there.
 */
export function withSeen(command: Command, desk: Desk): Command {
  switch (command.type) {
    case 'call':
      return { finishes: occupantsOf(desk, command.booth).map(({ ticket }) => ticket), ...command };
    case 'check-out':
    case 'leave':
    case 'send': {
      const found = command.ticket === undefined ? null : findTicket(stateOf(desk), command.ticket);
      return found ? { ...command, seen: whereaboutsOf(found.lane, found.ticket) } : command;
    }
    default:
      return command;
  }
}

/** A call names whom its key named; the server calls nobody else. */
export const withExpected = (command: Command, result: CommandResult): Command =>
  command.type === 'call' && command.ticket === undefined && 'ticket' in result
    ? { ...command, expects: result.ticket }
    : command;
