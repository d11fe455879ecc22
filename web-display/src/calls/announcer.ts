import type { Board } from '@hannun/shared/contract';
import { type ActiveCalls, activate, activateFree, noActiveCalls } from './active-calls.js';
import type { CallGroup } from './call.js';
import {
  type CallQueue,
  discardPending,
  emptyQueue,
  nextGroup,
  startAnnouncing,
  updateFromBoard,
} from './call-queue.js';

/** `announce` resolves when the announcement has ended, at once where sound is off. */
export type SpeechOutput = {
  announce: (group: CallGroup, options: { laneIndex: number; twice: boolean }) => Promise<void>;
  stop: () => void;
};

/** Keeps the queue across reloads. `load` returns nothing when the screen missed too much in between. */
export type CallQueueStorage = { load: () => CallQueue | null; save: (queue: CallQueue) => void };

export type CallsState = { activeCalls: ActiveCalls; lastAnnounced: CallGroup | null };

/** By the server's clock. `heardAtMs`: when a tablet of the clinic was last heard; `null` if never. */
export type BoardTimes = { serverNowMs: number; heardAtMs: number | null };

/** Announces a clinic's calls one after another, each once. */
export type Announcer = {
  state: () => CallsState;
  subscribe: (listener: () => void) => () => void;
  update: (board: Board, times: BoardTimes) => void;
  /** The figures are outdated: stops and drops everything until they are live again. */
  suspend: () => void;
  isBusy: () => boolean;
  close: () => void;
};

/** A repeated announcement ends before the next one starts. */
const minIntervalMs = 6_000;

type AnnouncerOptions = { speaker: SpeechOutput; storage: CallQueueStorage; monotonicMs: () => number };

export function createAnnouncer({ speaker, storage, monotonicMs }: AnnouncerOptions): Announcer {
  const listeners = new Set<() => void>();
  let state: CallsState = { activeCalls: noActiveCalls, lastAnnounced: null };
  let queue: CallQueue | null = null;
  let lanes: readonly string[] = [];
  /** Calls made before this time are ignored; `null` while figures are outdated. */
  let ignoreBefore: number | null = Number.NEGATIVE_INFINITY;
  let nextAllowedMs = Number.NEGATIVE_INFINITY;
  let speaking = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setState = (change: Partial<CallsState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const storeQueue = (next: CallQueue) => {
    queue = next;
    storage.save(next);
  };
  const announceNext = () => {
    clearTimeout(timer);
    const group = queue && nextGroup(queue);
    if (!queue || !group || speaking || closed) return;
    const waitMs = nextAllowedMs - monotonicMs();
    if (waitMs > 0) timer = setTimeout(announceNext, waitMs);
    else announce(group, startAnnouncing(queue, group));
  };
  const announce = (group: CallGroup, started: CallQueue) => {
    nextAllowedMs = monotonicMs() + minIntervalMs;
    speaking = true;
    storeQueue(started);
    setState({ activeCalls: activate(state.activeCalls, group, monotonicMs()), lastAnnounced: group });
    // Not repeated while others wait: nobody should reach a booth before their call was announced.
    const options = {
      laneIndex: Math.max(0, lanes.indexOf(group.lane)),
      twice: started.pending.length === 0,
    };
    void speaker.announce(group, options).finally(() => {
      speaking = false;
      announceNext();
    });
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(board, { serverNowMs, heardAtMs }) {
      // The first board after a gap lists what was missed, and a tablet may send more of it later. The present would be
      // no limit: the screen may take it for seconds later than it is, and the next call for a missed one.
      const afterGap = ignoreBefore === null;
      ignoreBefore ??= heardAtMs ?? Number.NEGATIVE_INFINITY;
      lanes = board.lanes.map(({ lane }) => lane);
      const next = updateFromBoard(queue ?? storage.load() ?? emptyQueue, board, {
        serverNowMs,
        ignoreBefore: afterGap ? Number.POSITIVE_INFINITY : ignoreBefore,
      });
      storeQueue(next);
      const activeCalls = activateFree(state.activeCalls, next.pending, monotonicMs());
      if (activeCalls !== state.activeCalls) setState({ activeCalls });
      announceNext();
    },
    suspend() {
      // Before the first live board there is nothing to drop, and a reload may still be in time.
      if (!queue || ignoreBefore === null) return;
      ignoreBefore = null;
      clearTimeout(timer);
      speaker.stop();
      storeQueue(discardPending(queue));
      setState({ activeCalls: noActiveCalls, lastAnnounced: null });
    },
    isBusy: () =>
      speaking ||
      (queue?.pending.length ?? 0) > 0 ||
      Object.values(state.activeCalls).some(({ untilMs }) => untilMs > monotonicMs()),
    close() {
      closed = true;
      clearTimeout(timer);
      speaker.stop();
    },
  };
}
