import type { Ack, Command } from '@hannun/shared/contract';
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
import { defaultSaveTimeoutMs } from './delivery-state.js';
import type { TabletStore } from './tablet-store.js';

type OutboxSenderOptions = {
  send: (command: Command) => Promise<Ack>;
  onAnswer: (id: string, ack: Ack) => void;
  retryDelayMs: number;
  /** Without a final answer for this long, nothing is being saved. */
  saveTimeoutMs?: number | undefined;
};

/** Sends taps in order, one in flight, each retried under its id until it is answered. */
export function createOutboxSender(store: TabletStore, options: OutboxSenderOptions) {
  const { send, onAnswer, retryDelayMs, saveTimeoutMs = defaultSaveTimeoutMs } = options;
  let overdueTimer: ReturnType<typeof setTimeout> | undefined;
  const clearOverdue = () => {
    clearTimeout(overdueTimer);
    overdueTimer = undefined;
    if (store.state().unsaved) store.change({ unsaved: false });
  };
  async function sendNext(): Promise<void> {
    const { connection, outbox } = store.state();
    const command = connection === 'live' ? nextToSend(outbox) : null;
    if (!command) return;
    overdueTimer ??= setTimeout(() => store.change({ unsaved: true }), saveTimeoutMs);
    store.change({ outbox: markSent(outbox, command.id) });
    // Persist first: a tap the server knows but this tablet lost would leave a wrong sequence number.
    await store.whenSaved();
    // No answer: it may or may not have counted, so the same tap is sent again.
    const ack = await send(command).catch(() => null);
    const isSettled = ack !== null && !isRetryable(ack);
    if (isSettled) clearOverdue();
    settleAnswer(store, command.id, ack);
    if (ack) onAnswer(command.id, ack);
    if (isSettled) void sendNext();
    else setTimeout(() => void sendNext(), retryDelayMs);
  }
  return {
    sendNext,
    /** After a reconnect, silence on the old connection means nothing. */
    resetOverdue: clearOverdue,
  };
}

function settleAnswer(store: TabletStore, id: string, ack: Ack | null): void {
  const { outbox, serverDesk } = store.state();
  const log = { day: serverDesk?.day ?? '', epoch: serverDesk?.epoch ?? 0 };
  const next = ack ? applyAnswer(outbox, id, ack, log) : requeue(outbox, id);
  if (ack && breaksSequence(ack)) store.change(restartSequence(next));
  else store.change({ outbox: serverDesk ? reconcile(next, serverDesk) : next });
}
