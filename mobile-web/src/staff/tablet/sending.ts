import type { Ack, Command } from '@hannun/shared';
import {
  applyAnswer,
  breaksSequence,
  isRetryable,
  markSent,
  nextToSend,
  reconcile,
  requeue,
  restartSequence,
} from '@hannun/shared/outbox';
import { saveTimeoutMs } from './reach.js';
import type { TabletStore } from './tablet-store.js';

type SendingOptions = {
  send: (command: Command) => Promise<Ack>;
  answered: (id: string, ack: Ack) => void;
  retryAfter: number;
  /** Without a final answer for this long, nothing is being saved. */
  saveTimeout?: number | undefined;
};

/** Sends taps in order, one in flight, each retried under its id until it is answered. */
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
    store.change({ outbox: markSent(outbox, command.id) });
    // Persist first: a tap the server knows but this tablet lost would leave a wrong sequence number.
    await store.settled();
    // No answer: the outcome is unknown, so the same tap is sent again.
    const ack = await send(command).catch(() => null);
    const isSettled = ack !== null && !isRetryable(ack);
    if (isSettled) settled();
    take(store, command.id, ack);
    if (ack) tell(command.id, ack);
    if (isSettled) void sendNext();
    else setTimeout(() => void sendNext(), retryAfter);
  }
  return {
    sendNext,
    /** After a reconnect, silence on the old connection means nothing. */
    forgetAnswers: settled,
  };
}

function take(store: TabletStore, id: string, ack: Ack | null): void {
  const { outbox, server } = store.state();
  const log = { day: server?.day ?? '', epoch: server?.epoch ?? 0 };
  const next = ack ? applyAnswer(outbox, id, ack, log) : requeue(outbox, id);
  if (ack && breaksSequence(ack)) store.change(restartSequence(next));
  else store.change({ outbox: server ? reconcile(next, server) : next });
}
