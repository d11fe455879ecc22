import type { Command, CommandResult } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { stateOf } from '../queue/desk.js';
import { findTicket, whereaboutsOf } from '../queue/tickets.js';
import { occupantsOf } from './rooms.js';

/**
 * A tap names what its tablet sees, so that it acts on nothing else when it arrives late: a call ends nobody's service
 * that the tablet has not seen, or was not asked about, and who has gone to another room meanwhile is left there.
 * `unnumbered`: names that are foreseen only, whose holders are meant by their slips.
 */
export function withSeen(command: Command, desk: Desk, unnumbered: readonly string[] = []): Command {
  switch (command.type) {
    case 'call': {
      const { finishes = occupantsOf(desk, command.booth).map(({ ticket }) => ticket) } = command;
      const ended = finishes.map((name) => slipOf(desk, name, unnumbered).slip ?? name);
      return { ...command, finishes: ended, ...slipOf(desk, command.ticket, unnumbered) };
    }
    case 'check-out':
    case 'leave':
    case 'recall':
    case 'reinstate':
    case 'send': {
      const found = command.ticket === undefined ? null : findTicket(stateOf(desk), command.ticket);
      if (!found) return command;
      const seen = whereaboutsOf(found.lane, found.ticket);
      return { ...command, seen: { ...seen, ...slipOf(desk, command.ticket, unnumbered) } };
    }
    default:
      return command;
  }
}

/** A call names whom its key named, or their slip; the server calls nobody else. `desk`: as it was before. */
export function withExpected(
  command: Command,
  result: CommandResult,
  desk: Desk,
  unnumbered: readonly string[] = [],
): Command {
  if (command.type !== 'call' || command.ticket !== undefined || !('ticket' in result)) return command;
  if (!unnumbered.includes(result.ticket)) return { ...command, expects: result.ticket };
  return { ...command, ...slipOf(desk, result.ticket, unnumbered) };
}

function slipOf(desk: Desk, name: string | undefined, unnumbered: readonly string[]): { slip?: string } {
  if (name === undefined || !unnumbered.includes(name)) return {};
  const token = findTicket(stateOf(desk), name)?.ticket.token;
  return token ? { slip: token } : {};
}
