import { type BoothChoices, withFinishes } from '@hannun/shared/booths';
import { isNewer, randomUuid } from '@hannun/shared/client';
import type { Ack, Command, Desk, Rejection } from '@hannun/shared/contract';
import {
  adoptStored,
  countPending,
  decideLocally,
  dismissRejection,
  enqueue,
  lanesNeedingNumbers,
  nextReservedNumber,
  numberBlockSize,
  reconcile,
  type TabletContext,
  tapAgain,
  withSequenceNumber,
} from '@hannun/shared/outbox';
import { trackExpectedCalls } from './expected-calls.js';
import { createOutboxSender } from './outbox-sender.js';
import { randomToken } from './random-token.js';
import type { RestoredTablet } from './restore.js';
import type { StoredState } from './tablet-db.js';
import { createTabletStore } from './tablet-store.js';
import { type BlockedReason, optimisticDesk } from './tablet-view.js';
import { throttleLatest } from './throttle-latest.js';

export type { TabletView } from './tablet-view.js';

type WithoutMetadata<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'at' | 'seq'> : never;
/** A command without what the tablet adds: id, clinic, time and sequence. */
export type Tap = WithoutMetadata<Command>;

export type TabletOptions = {
  deviceId: string;
  clinicId: string;
  /** State restored from the last session. */
  restored: RestoredTablet;
  /** Where the tablet stood in the last session. */
  boothChoices?: BoothChoices;
  /** Throws when no answer comes. */
  send: (command: Command) => Promise<Ack>;
  now?: () => number;
  retryDelayMs?: number;
  saveTimeoutMs?: number | undefined;
  storageRetryDelayMs?: number;
};

export type Tablet = ReturnType<typeof createTablet>;

/** Staff expect the answer within 1.5 s of the server's recovery. */
const defaultRetryDelayMs = 500;

/** Applying this many queued taps to a new desk takes noticeable time. */
const longOutboxLength = 500;
const throttleMsPerEntry = 0.1;

/** Answers each tap from the local rules, and sends it to the server in order. */
export function createTablet({
  deviceId,
  clinicId,
  send,
  retryDelayMs = defaultRetryDelayMs,
  saveTimeoutMs,
  ...options
}: TabletOptions) {
  const onFound = ({ taps, cachedDesk }: StoredState) => {
    const { serverDesk, outbox, last } = store.state();
    const isMissing = serverDesk === null && cachedDesk?.desk.clinicId === clinicId;
    store.change({
      ...adoptStored({ outbox, last }, taps),
      ...(isMissing ? { serverDesk: cachedDesk.desk, knownAt: cachedDesk.knownAt } : {}),
    });
    void sendNext();
  };
  const store = createTabletStore({ deviceId, now: Date.now, onFound, ...options });
  const expectedCalls = trackExpectedCalls();
  const onAnswer = (id: string, ack: Ack) => {
    const callMismatch = expectedCalls.mismatch(id, ack);
    if (callMismatch) store.change({ callMismatch });
  };
  const { sendNext, resetOverdue } = createOutboxSender(store, {
    send,
    onAnswer,
    retryDelayMs,
    saveTimeoutMs,
  });
  const context = (): TabletContext => ({
    device: deviceId,
    online: store.state().connection === 'live',
    nowIso: store.time(),
  });
  const enqueueCommand = (toCommand: Command) => {
    const { outbox, last } = store.state();
    store.change({ outbox: enqueue(outbox, withSequenceNumber(toCommand, last)), last: last + 1 });
    void sendNext();
  };
  const command = (tap: Tap): Command => ({ ...tap, id: randomUuid(), clinicId, at: store.time() });
  const reserveNumbers = () => {
    const desk =
      store.state().connection === 'live' ? optimisticDesk(store.state(), deviceId, store.time()) : null;
    if (!desk) return;
    for (const lane of lanesNeedingNumbers(desk, store.state().outbox, context()))
      enqueueCommand(command({ type: 'reserve-numbers', lane, count: numberBlockSize }));
  };
  const applyDesk = (desk: Desk) => {
    const { serverDesk, outbox } = store.state();
    if (serverDesk && isNewer(serverDesk, desk)) return;
    store.change({ serverDesk: desk, knownAt: store.time(), outbox: reconcile(outbox, desk) });
    reserveNumbers();
  };
  const throttleMs = () => {
    const { length } = store.state().outbox;
    return length > longOutboxLength ? length * throttleMsPerEntry : 0;
  };
  return {
    view: store.view,
    subscribe: store.subscribe,
    /** Returns the rejection, or `null` once the tap is queued. */
    tap(tap: Tap): Rejection | null {
      const desk = optimisticDesk(store.state(), deviceId, store.time());
      if (!desk) return null;
      const fullCommand = withFinishes(withTokenAndNumber(command(tap), desk, context()), desk);
      const decision = decideLocally(desk, fullCommand, deviceId);
      if (!decision.ok) return decision.error;
      expectedCalls.expect(fullCommand, decision.result);
      enqueueCommand(fullCommand);
      return null;
    },
    /** A refused tap; returns why it is refused again, or `null` once it is queued. */
    putInAgain(id: string): Rejection | null {
      const { outbox } = store.state();
      const desk = optimisticDesk(store.state(), deviceId, store.time());
      const refused = outbox.find((entry) => entry.command.id === id);
      if (!desk || refused?.state !== 'refused') return null;
      const { tap, at } = tapAgain(refused);
      const anew = withFinishes({ ...command(tap), ...(at === null ? {} : { at }) }, desk);
      const hasSlip = anew.type === 'check-in' && anew.token !== undefined;
      const fullCommand = hasSlip ? anew : withTokenAndNumber(anew, desk, context());
      const decision = decideLocally(desk, fullCommand, deviceId);
      if (!decision.ok) return decision.error;
      store.change({ outbox: dismissRejection(outbox, id) });
      enqueueCommand(fullCommand);
      return null;
    },
    acknowledge: (id: string) => store.change({ outbox: dismissRejection(store.state().outbox, id) }),
    /** Arrives several times a second while a long queue drains. */
    receiveDesk: throttleLatest(applyDesk, throttleMs),
    /** Minimum time between renders; 0 unless a long queue drains. */
    renderThrottleMs: throttleMs,
    setConnected(open: boolean) {
      resetOverdue();
      store.change(open ? { connection: 'live', blockedReason: null } : { connection: 'offline' });
      if (!open) return;
      void sendNext();
      reserveNumbers();
    },
    chooseBooths: (boothChoices: BoothChoices) => store.change({ boothChoices }),
    setBlockedReason: (blockedReason: BlockedReason) => store.change({ blockedReason }),
    setClockOffset: (clockOffsetMs: number) => store.change({ clockOffsetMs }),
    /** Opening hours and breaks also apply offline. */
    tick: () => store.change({}),
    pending: () => countPending(store.state().outbox),
    /** Sends nothing more; resolves to what could not be stored. */
    close() {
      store.change({ connection: 'offline' });
      return store.close();
    },
  };
}

/** The token is made here, and the number if this tablet has reserved one. */
function withTokenAndNumber(command: Command, desk: Desk, context: TabletContext): Command {
  const lane = desk.lanes.find((each) => command.type === 'check-in' && each.lane === command.lane);
  if (command.type !== 'check-in' || lane?.way !== 'slips') return command;
  const number = nextReservedNumber(desk, lane, context);
  return { ...command, token: randomToken(), ...(number === null ? {} : { number }) };
}
