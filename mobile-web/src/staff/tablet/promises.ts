import type { Ack, Command, CommandResult } from '@hannun/shared';
import type { CalledOther } from './tablet-view.js';

/** Remembers which ticket each call named on screen, until the server has answered. */
export function rememberPromises() {
  const said = new Map<string, string>();
  return {
    note({ type, id }: Command, result: CommandResult): void {
      if (type === 'call' && 'ticket' in result) said.set(id, result.ticket);
    },
    /** `null`: the server called the expected ticket. */
    broken(command: string, ack: Ack): CalledOther | null {
      const promised = said.get(command);
      if (promised === undefined || !ack.ok || !('ticket' in ack.result)) return null;
      said.delete(command);
      const { ticket: called } = ack.result;
      return called === promised ? null : { command, said: promised, called };
    },
  };
}
