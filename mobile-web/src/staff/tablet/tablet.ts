import type { Ack, Command, Desk, Rejection } from '@hannun/shared';
import {
  acknowledged,
  blockSize,
  enqueue,
  type Holder,
  inSequence,
  judge,
  lanesShortOfNumbers,
  ownNumber,
  pending,
  reconciled,
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
/** What a key asks for; the tablet adds who, when and which tap. */
export type Tap = Bare<Command>;

export type TabletOptions = {
  deviceId: string;
  clinicId: string;
  /** What the tablet knew when it was last at work. */
  found: Memory;
  shelf: Shelf | null;
  /** Sends one command; throws when no answer comes. */
  send: (command: Command) => Promise<Ack>;
  now?: () => number;
  /** How long it rests before a tap goes again (milliseconds). */
  retryAfter?: number;
  /** How long no tap may be settled before staff are told that nothing is saved (milliseconds). */
  saveTimeout?: number | undefined;
};

export type Tablet = ReturnType<typeof createTablet>;

/** Staff wait for the ack: it is to come within a second and a half of the store's return. */
const soon = 500;

/** Folding so many taps onto a new desk, and showing it, takes a moment. */
const longQueue = 500;
/** While more wait, the tablet rests this long for each of them between two desks (milliseconds). */
const restForEach = 0.1;

/** One tablet at work: answers each tap from the local rules and brings it to the server in order. */
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
  const holder = (): Holder => ({
    device: deviceId,
    online: store.state().link === 'live',
    now: store.time(),
  });
  const enter = (command: Command) => {
    const { outbox, last } = store.state();
    store.change({ outbox: enqueue(outbox, inSequence(command, last)), last: last + 1 });
    void sendNext();
  };
  const command = (tap: Tap): Command => ({ ...tap, id: freshId(), clinicId, at: store.time() });
  const setNumbersAside = () => {
    const desk = store.state().link === 'live' ? foreseenBy(store.state(), deviceId, store.time()) : null;
    if (!desk) return;
    for (const lane of lanesShortOfNumbers(desk, store.state().outbox, holder()))
      enter(command({ type: 'reserve-numbers', lane, count: blockSize }));
  };
  const takeDesk = (desk: Desk) => {
    const { server, outbox } = store.state();
    if (server && !isNewer(desk, server)) return;
    store.change({ server: desk, knownAt: store.time(), outbox: reconciled(outbox, desk) });
    setNumbersAside();
  };
  const rest = () => {
    const { length } = store.state().outbox;
    return length > longQueue ? length * restForEach : 0;
  };
  return {
    view: store.view,
    subscribe: store.subscribe,
    /** Takes a tap in at once. Answers why the rules refuse it, or `null` when it is on its way. */
    tap(tap: Tap): Rejection | null {
      const desk = foreseenBy(store.state(), deviceId, store.time());
      if (!desk) return null;
      const whole = withSlip(command(tap), desk, holder());
      const decision = judge(desk, whole, deviceId);
      if (!decision.ok) return decision.error;
      promises.note(whole, decision.result);
      enter(whole);
      return null;
    },
    /** Someone has read why this tap was refused. */
    acknowledge: (id: string) => store.change({ outbox: acknowledged(store.state().outbox, id) }),
    /** The server tells its desk: several times a second while a long queue of this very tablet leaves. */
    receive: newestInTime(takeDesk, rest),
    /** How long what changes by itself need not be shown after it was (milliseconds): none but while a long queue leaves. */
    rest,
    setLine(open: boolean) {
      forgetAnswers();
      store.change(open ? { link: 'live', barrier: null } : { link: 'offline' });
      if (!open) return;
      void sendNext();
      setNumbersAside();
    },
    /** Why there is no desk to be had; taps wait until that is mended. */
    setBarrier: (barrier: Barrier) => store.change({ barrier }),
    setClock: (clockOffset: number) => store.change({ clockOffset }),
    /** Time has passed: hours and breaks go on without a link too. */
    tick: () => store.change({}),
    pending: () => pending(store.state().outbox),
  };
}

/** A slip is whole at once: its token is made here, and its number where the tablet has its own. */
function withSlip(command: Command, desk: Desk, holder: Holder): Command {
  const lane = desk.lanes.find((each) => command.type === 'check-in' && each.lane === command.lane);
  if (command.type !== 'check-in' || lane?.way !== 'slips') return command;
  const number = ownNumber(desk, lane, holder);
  return { ...command, token: freshToken(), ...(number === null ? {} : { number }) };
}

const isNewer = (desk: Desk, held: Desk): boolean =>
  desk.day === held.day
    ? desk.epoch > held.epoch || (desk.epoch === held.epoch && desk.version >= held.version)
    : desk.day > held.day;
