import { readSetting, writeSetting } from '../../ui/storage/settings.js';

export type WindowState = 'waiting' | 'working' | 'elsewhere';

export type WindowClaim = { takeOver: () => void; close: () => void };

type ClaimOptions = {
  /** Works until the turn ends, and resolves once all is saved for the next window. */
  work: (turn: AbortSignal) => Promise<void>;
  tell: (state: WindowState) => void;
};

const lockName = 'hannun-desk';
const askedKey = 'hannun:hand-over-asked';
const handedOverKey = 'hannun:handed-over';
/** A page that is being reloaded gives up its turn within this time. */
const patienceMs = 500;
/** A window that has not handed over by then sleeps or hangs. */
const handOverTimeoutMs = 2_000;

/**
 * Lets one window of this tablet work at a time: two would use the same numbers and the same sequence of taps. A window
 * that is asked to hand over saves first. Without Web Locks (older iPads, plain http) the newest window takes over.
 */
export const claimWindow = (options: ClaimOptions): WindowClaim =>
  'locks' in navigator ? claimLock(navigator.locks, options) : claimNewest(options);

function claimLock(locks: LockManager, { work, tell }: ClaimOptions): WindowClaim {
  const closing = new AbortController();
  let turn = new AbortController();
  let queue = new AbortController();
  let isWorking = false;
  const hold = () => {
    isWorking = true;
    turn = new AbortController();
    tell('working');
    return work(turn.signal);
  };
  const claim = async (options: LockOptions): Promise<void> => {
    // Rejects where this window left the queue, or where its lock was taken while it slept.
    await locks.request(lockName, options, hold).catch(() => undefined);
    if (options.signal?.aborted) return;
    turn.abort();
    isWorking = false;
    if (closing.signal.aborted) return;
    tell('elsewhere');
    void waitInQueue();
  };
  const waitInQueue = () => {
    queue = new AbortController();
    return claim({ signal: queue.signal });
  };
  void waitInQueue();
  setTimeout(() => {
    if (!isWorking && !closing.signal.aborted) tell('elsewhere');
  }, patienceMs);
  onMessage(askedKey, () => turn.abort(), closing.signal);
  return {
    takeOver() {
      tell('waiting');
      send(askedKey);
      setTimeout(() => {
        if (isWorking || closing.signal.aborted) return;
        queue.abort();
        void claim({ steal: true });
      }, handOverTimeoutMs);
    },
    close() {
      closing.abort();
      queue.abort();
      turn.abort();
    },
  };
}

function claimNewest({ work, tell }: ClaimOptions): WindowClaim {
  const closing = new AbortController();
  let turn = new AbortController();
  const takeOver = async () => {
    turn = new AbortController();
    const { signal } = turn;
    tell('waiting');
    send(askedKey);
    await answerOrTimeout(closing.signal);
    if (signal.aborted) return;
    tell('working');
    await work(signal);
    if (closing.signal.aborted) return;
    tell('elsewhere');
    send(handedOverKey);
  };
  onMessage(askedKey, () => turn.abort(), closing.signal);
  void takeOver();
  return {
    takeOver: () => void takeOver(),
    close() {
      closing.abort();
      turn.abort();
    },
  };
}

const answerOrTimeout = (closing: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    onMessage(handedOverKey, resolve, closing);
    setTimeout(resolve, patienceMs);
  });

/** Every other window of the tablet is told of a changed setting, never the one that changed it. */
const send = (key: string): void => writeSetting(key, String(Number(readSetting(key) ?? 0) + 1));

function onMessage(key: string, listener: () => void, signal: AbortSignal): void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === key) listener();
  };
  addEventListener('storage', onStorage, { signal });
}
