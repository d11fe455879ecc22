import type { Ack, Command, CommandResult } from '@hannun/shared';
import type { CalledOther } from './tablet-view.js';

/** Remembers whom each call said it would take, as this tablet's screen had it, until the server has answered. */
export function rememberPromises() {
  const said = new Map<string, string>();
  return {
    note({ type, id }: Command, result: CommandResult): void {
      if (type === 'call' && 'ticket' in result) said.set(id, result.ticket);
    },
    /** What a server's answer makes of the promise; `null`: nothing else than was said. */
    broken(command: string, ack: Ack): CalledOther | null {
      const promised = said.get(command);
      if (promised === undefined || !ack.ok || !('ticket' in ack.result)) return null;
      said.delete(command);
      const { ticket: called } = ack.result;
      return called === promised ? null : { command, said: promised, called };
    },
  };
}
