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
import { saveTimeoutMs } from './reach.js';
import type { TabletStore } from './tablet-store.js';

type SendingOptions = {
  send: (command: Command) => Promise<Ack>;
  /** Hears of every answer. */
  answered: (id: string, ack: Ack) => void;
  retryAfter: number;
  /** Without an answer that settles a tap for so long, nothing is being saved (milliseconds). */
  saveTimeout?: number | undefined;
};

/** Sends a tablet's taps: one in flight, in order, each again under its id until it is answered. */
export function createSending(store: TabletStore, options: SendingOptions) {
  const { send, answered: tell, retryAfter, saveTimeout = saveTimeoutMs } = options;
  let overdue: ReturnType<typeof setTimeout> | undefined;
  const settled = () => {
    clearTimeout(overdue);
    overdue = undefined;
    if (store.state().unsaved) store.change({ unsaved: false });
  };
  async function sendNext(): Promise<void> {
    const { link, outbox } = store.state();
    const command = link === 'live' ? nextToSend(outbox) : null;
    if (!command) return;
    overdue ??= setTimeout(() => store.change({ unsaved: true }), saveTimeout);
    store.change({ outbox: sent(outbox, command.id) });
    // What the server knows and this tablet forgot would leave a wrong number for the next tap.
    await store.settled();
    // No answer is an answer of its own: nobody knows, so the same tap goes again.
    const ack = await send(command).catch(() => null);
    const isSettled = ack !== null && !isPassing(ack);
    if (isSettled) settled();
    take(store, command.id, ack);
    if (ack) tell(command.id, ack);
    if (isSettled) void sendNext();
    else setTimeout(() => void sendNext(), retryAfter);
  }
  return {
    sendNext,
    /** The line is down or open anew: what was not answered over the one before says nothing about this one. */
    forgetAnswers: settled,
  };
}

function take(store: TabletStore, id: string, ack: Ack | null): void {
  const { outbox, server } = store.state();
  const log = { day: server?.day ?? '', epoch: server?.epoch ?? 0 };
  const next = ack ? answered(outbox, id, ack, log) : unanswered(outbox, id);
  if (ack && breaksSequence(ack)) store.change(renumbered(next));
  else store.change({ outbox: server ? reconciled(next, server) : next });
}
