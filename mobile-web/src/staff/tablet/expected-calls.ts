import type { Ack, Command, CommandResult } from '@hannun/shared/contract';
import type { CallMismatch } from './tablet-view.js';

/** Remembers which ticket each call named on screen, until the server has answered. */
export function trackExpectedCalls() {
  const expected = new Map<string, string>();
  return {
    expect({ type, id }: Command, result: CommandResult): void {
      if (type === 'call' && 'ticket' in result) expected.set(id, result.ticket);
    },
    /** `null`: the server called the expected ticket. */
    mismatch(command: string, ack: Ack): CallMismatch | null {
      const expectedTicket = expected.get(command);
      if (expectedTicket === undefined || !ack.ok || !('ticket' in ack.result)) return null;
      expected.delete(command);
      const { ticket: called } = ack.result;
      return called === expectedTicket ? null : { command, expected: expectedTicket, called };
    },
  };
}
