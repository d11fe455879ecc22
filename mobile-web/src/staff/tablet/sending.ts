import type { Ack, Command } from '@hannun/shared';
import {
  answered,
  breaksSequence,
  isPassing,
  nextToSend,
  reconciled,
  renumbered,
  sent,
  unanswered,
} from '@hannun/shared/outbox';
import type { TabletStore } from './tablet-store.js';

type SendingOptions = {
  send: (command: Command) => Promise<Ack>;
  /** Hears of every answer. */
  answered: (id: string, ack: Ack) => void;
  retryAfter: number;
};

/** Sends a tablet's taps: one in flight, in order, each again under its id until it is answered. */
export function createSending(store: TabletStore, { send, answered: tell, retryAfter }: SendingOptions) {
  return async function sendNext(): Promise<void> {
    const { link, outbox } = store.state();
    const command = link === 'live' ? nextToSend(outbox) : null;
    if (!command) return;
    store.change({ outbox: sent(outbox, command.id) });
    // What the server knows and this tablet forgot would leave a wrong number for the next tap.
    await store.settled();
    // No answer is an answer of its own: nobody knows, so the same tap goes again.
    const ack = await send(command).catch(() => null);
    take(store, command.id, ack);
    if (ack) tell(command.id, ack);
    if (!ack || isPassing(ack)) setTimeout(() => void sendNext(), retryAfter);
    else void sendNext();
  };
}

function take(store: TabletStore, id: string, ack: Ack | null): void {
  const { outbox, server } = store.state();
  const log = { day: server?.day ?? '', epoch: server?.epoch ?? 0 };
  const next = ack ? answered(outbox, id, ack, log) : unanswered(outbox, id);
  if (ack && breaksSequence(ack)) store.change(renumbered(next));
  else store.change({ outbox: server ? reconciled(next, server) : next });
}
