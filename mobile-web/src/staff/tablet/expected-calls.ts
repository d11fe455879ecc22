import type { Ack, Command, CommandOf } from '@hannun/shared/contract';
import { isRetryable } from '@hannun/shared/outbox';
import type { CallMismatch } from './tablet-view.js';

type Call = CommandOf<'call'>;

/** So soon after the tap, whoever pressed still reads who comes instead. */
const instantMs = 3_000;

/** Knows the calls made online until the server has answered, and which of them another booth forestalled. */
export function trackExpectedCalls() {
  const madeOnline = new Map<string, Call>();
  const missed = new Map<string, string>();
  return {
    expect(command: Command): void {
      if (command.type === 'call' && command.expects !== undefined) madeOnline.set(command.id, command);
    },
    /** The call that another booth forestalled in the same instant; an older one is for staff to settle. */
    forestalled(id: string, ack: Ack, nowIso: string): Call | null {
      const call = madeOnline.get(id);
      if (!call || isRetryable(ack)) return null;
      madeOnline.delete(id);
      const isInstant = Date.parse(nowIso) - Date.parse(call.at) <= instantMs;
      return !ack.ok && ack.error.code === 'already-done' && isInstant ? call : null;
    },
    /** This call is for whoever is next now that the expected person was called elsewhere. */
    callsInsteadOf: (ticket: string, { id }: Command) => void missed.set(id, ticket),
    /** `null`: the server called the expected ticket. */
    mismatch(id: string, ack: Ack): CallMismatch | null {
      const expected = missed.get(id);
      if (expected === undefined || !ack.ok || !('ticket' in ack.result)) return null;
      missed.delete(id);
      return { command: id, expected, called: ack.result.ticket };
    },
  };
}
