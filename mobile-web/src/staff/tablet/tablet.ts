import type { Ack, Command, Desk, Rejection } from '@hannun/shared';
import {
  countPending,
  decideLocally,
  dismissRejection,
  enqueue,
  lanesNeedingNumbers,
  nextReservedNumber,
  numberBlockSize,
  reconcile,
  type TabletContext,
  withSequenceNumber,
} from '@hannun/shared/outbox';
import { freshId, freshToken } from './fresh.js';
import { newestInTime } from './newest-in-time.js';
import { rememberPromises } from './promises.js';
import { createSending } from './sending.js';
import type { Memory, Shelf } from './shelf.js';
import { createTabletStore } from './tablet-store.js';
import { type Barrier, foreseenBy } from './tablet-view.js';

export type { TabletView } from './tablet-view.js';

type Bare<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'at' | 'seq'> : never;
/** A command without what the tablet adds: id, clinic, time and sequence. */
export type Tap = Bare<Command>;

export type TabletOptions = {
  deviceId: string;
  clinicId: string;
  /** State restored from the last session. */
  found: Memory;
  shelf: Shelf | null;
  /** Throws when no answer comes. */
  send: (command: Command) => Promise<Ack>;
  now?: () => number;
  retryAfter?: number;
  saveTimeout?: number | undefined;
};

export type Tablet = ReturnType<typeof createTablet>;

/** Staff expect the answer within 1.5 s of the server's recovery. */
const soon = 500;

/** Applying this many queued taps to a new desk takes noticeable time. */
const longQueue = 500;
const restForEach = 0.1;

/** Answers each tap from the local rules, and sends it to the server in order. */
export function createTablet({
  deviceId,
  clinicId,
  send,
  retryAfter = soon,
  saveTimeout,
  ...options
}: TabletOptions) {
  const store = createTabletStore({ deviceId, now: Date.now, ...options });
  const promises = rememberPromises();
  const answered = (id: string, ack: Ack) => {
    const calledOther = promises.broken(id, ack);
    if (calledOther) store.change({ calledOther });
  };
  const { sendNext, forgetAnswers } = createSending(store, { send, answered, retryAfter, saveTimeout });
  const holder = (): TabletContext => ({
    device: deviceId,
    online: store.state().link === 'live',
    now: store.time(),
  });
  const enter = (command: Command) => {
    const { outbox, last } = store.state();
    store.change({ outbox: enqueue(outbox, withSequenceNumber(command, last)), last: last + 1 });
    void sendNext();
  };
  const command = (tap: Tap): Command => ({ ...tap, id: freshId(), clinicId, at: store.time() });
  const setNumbersAside = () => {
    const desk = store.state().link === 'live' ? foreseenBy(store.state(), deviceId, store.time()) : null;
    if (!desk) return;
    for (const lane of lanesNeedingNumbers(desk, store.state().outbox, holder()))
      enter(command({ type: 'reserve-numbers', lane, count: numberBlockSize }));
  };
  const takeDesk = (desk: Desk) => {
    const { server, outbox } = store.state();
    if (server && !isNewer(desk, server)) return;
    store.change({ server: desk, knownAt: store.time(), outbox: reconcile(outbox, desk) });
    setNumbersAside();
  };
  const rest = () => {
    const { length } = store.state().outbox;
    return length > longQueue ? length * restForEach : 0;
  };
  return {
    view: store.view,
    subscribe: store.subscribe,
    /** Returns the rejection, or `null` once the tap is queued. */
    tap(tap: Tap): Rejection | null {
      const desk = foreseenBy(store.state(), deviceId, store.time());
      if (!desk) return null;
      const whole = withSlip(command(tap), desk, holder());
      const decision = decideLocally(desk, whole, deviceId);
      if (!decision.ok) return decision.error;
      promises.note(whole, decision.result);
      enter(whole);
      return null;
    },
    acknowledge: (id: string) => store.change({ outbox: dismissRejection(store.state().outbox, id) }),
    /** Arrives several times a second while a long queue drains. */
    receive: newestInTime(takeDesk, rest),
    /** Minimum time between renders; 0 unless a long queue drains. */
    rest,
    setLine(open: boolean) {
      forgetAnswers();
      store.change(open ? { link: 'live', barrier: null } : { link: 'offline' });
      if (!open) return;
      void sendNext();
      setNumbersAside();
    },
    setBarrier: (barrier: Barrier) => store.change({ barrier }),
    setClock: (clockOffset: number) => store.change({ clockOffset }),
    /** Opening hours and breaks also apply offline. */
    tick: () => store.change({}),
    pending: () => countPending(store.state().outbox),
  };
}

/** The token is made here, and the number if this tablet has reserved one. */
function withSlip(command: Command, desk: Desk, holder: TabletContext): Command {
  const lane = desk.lanes.find((each) => command.type === 'check-in' && each.lane === command.lane);
  if (command.type !== 'check-in' || lane?.way !== 'slips') return command;
  const number = nextReservedNumber(desk, lane, holder);
  return { ...command, token: freshToken(), ...(number === null ? {} : { number }) };
}

const isNewer = (desk: Desk, held: Desk): boolean =>
  desk.day === held.day
    ? desk.epoch > held.epoch || (desk.epoch === held.epoch && desk.version >= held.version)
    : desk.day > held.day;
