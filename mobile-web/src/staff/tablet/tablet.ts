import { type BoothChoices, withExpected, withSeen } from '@hannun/shared/booths';
import { isNewer, randomUuid } from '@hannun/shared/client';
import type { Ack, Command, CommandOf, Desk, Rejection } from '@hannun/shared/contract';
import {
  adoptStored,
  canPutInAgain,
  countPending,
  decideLocally,
  dismissRejection,
  enqueue,
  isRetryable,
  neededClaim,
  nextInSeries,
  provisionalTickets,
  type RejectedTap,
  reconcile,
  tapAgain,
  ticketAgain,
  ticketTakenOut,
  toBringBack,
  withLetter,
  withNumberUsed,
  withSequenceNumber,
} from '@hannun/shared/outbox';
import { trackExpectedCalls } from './expected-calls.js';
import { createOutboxSender } from './outbox-sender.js';
import { randomToken } from './random-token.js';
import type { RestoredTablet } from './restore.js';
import type { StoredState } from './tablet-db.js';
import { createTabletStore } from './tablet-store.js';
import { type BlockedReason, numbersItself, optimisticDesk } from './tablet-view.js';
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
  let lastClaim: { id: string; isRefused: boolean } | null = null;
  const onAnswer = (id: string, ack: Ack) => {
    const forestalled = expectedCalls.forestalled(id, ack, store.time());
    if (forestalled) callNextInstead(forestalled);
    const callMismatch = expectedCalls.mismatch(id, ack);
    if (callMismatch) store.change({ callMismatch });
    if (lastClaim?.id === id && !ack.ok) lastClaim.isRefused = !isRetryable(ack);
    const { serverDesk, series } = store.state();
    if (ack.ok && 'letter' in ack.result && serverDesk)
      store.change({ series: withLetter(series, serverDesk, ack.result.letter) });
  };
  const { sendNext, resetOverdue } = createOutboxSender(store, {
    send,
    onAnswer,
    retryDelayMs,
    saveTimeoutMs,
  });
  const enqueueCommand = (toCommand: Command, desk: Desk) => {
    const { outbox, last, series } = store.state();
    store.change({
      outbox: enqueue(outbox, withSequenceNumber(toCommand, last)),
      last: last + 1,
      series: toCommand.type === 'check-in' ? withNumberUsed(series, desk, toCommand) : series,
    });
    void sendNext();
  };
  const command = (tap: Tap): Command => ({ ...tap, id: randomUuid(), clinicId, at: store.time() });
  const callNextInstead = ({ id, expects = '', at: _, seq: __, ...call }: CommandOf<'call'>) => {
    const desk = optimisticDesk(store.state(), deviceId, store.time());
    if (!desk) return;
    const next = command(call);
    expectedCalls.callsInsteadOf(expects, next);
    store.change({ outbox: dismissRejection(store.state().outbox, id) });
    enqueueCommand(next, desk);
  };
  /** As soon as the server is there, so that the tablet has numbers of its own when it is not. */
  const claimSeries = () => {
    const { connection, outbox, series } = store.state();
    if (connection !== 'live' || lastClaim?.isRefused) return;
    if (outbox.some((entry) => entry.command.type === 'claim-series')) return;
    const desk = optimisticDesk(store.state(), deviceId, store.time());
    const needed = desk && neededClaim(series, desk, { device: deviceId, nowIso: store.time() });
    if (!needed) return;
    const claim = command({ type: 'claim-series', ...needed });
    if (!decideLocally(desk, claim, deviceId).ok) return;
    lastClaim = { id: claim.id, isRefused: false };
    enqueueCommand(claim, desk);
  };
  /** The token is made here, by which a later tap means this person, and the number where the server does not give it. */
  const withSlip = (toCommand: Command, desk: Desk): Command => {
    const lane = desk.lanes.find((each) => toCommand.type === 'check-in' && each.lane === toCommand.lane);
    if (toCommand.type !== 'check-in' || !lane) return toCommand;
    const { series } = store.state();
    const context = { device: deviceId, nowIso: store.time() };
    const own = numbersItself(store.state()) ? nextInSeries(series, desk, lane, context) : null;
    return { ...toCommand, token: randomToken(), ...own };
  };
  const unnumbered = (desk: Desk): string[] => provisionalTickets(desk, store.state().outbox);
  const applyDesk = (desk: Desk) => {
    const { serverDesk, outbox } = store.state();
    if (serverDesk && isNewer(serverDesk, desk)) return;
    store.change({ serverDesk: desk, knownAt: store.time(), outbox: reconcile(outbox, desk) });
    claimSeries();
  };
  const throttleMs = () => {
    const { length } = store.state().outbox;
    return length > longOutboxLength ? length * throttleMsPerEntry : 0;
  };
  const decideAndEnqueue = (toCommand: Command, desk: Desk): Rejection | null => {
    const decision = decideLocally(desk, toCommand, deviceId);
    if (!decision.ok) return decision.error;
    const fullCommand = withExpected(toCommand, decision.result, desk, unnumbered(desk));
    if (!numbersItself(store.state())) expectedCalls.expect(fullCommand);
    enqueueCommand(fullCommand, desk);
    return null;
  };
  const tapNow = (tap: Tap): Rejection | null => {
    const desk = optimisticDesk(store.state(), deviceId, store.time());
    if (!desk) return null;
    return decideAndEnqueue(withSeen(withSlip(command(tap), desk), desk, unnumbered(desk)), desk);
  };
  const findRefused = (id: string): { desk: Desk; refused: RejectedTap } | null => {
    const desk = optimisticDesk(store.state(), deviceId, store.time());
    const refused = store.state().outbox.find((entry) => entry.command.id === id);
    return desk && refused?.state === 'refused' ? { desk, refused } : null;
  };
  const putInAgain = (id: string): Rejection | null => {
    const found = findRefused(id);
    if (!found) return null;
    const { desk, refused } = found;
    if (!canPutInAgain(refused)) return refused.error;
    const { tap, at } = tapAgain(refused, desk);
    const absent = toBringBack(tap, desk);
    if (absent !== null) {
      const rejection = tapNow({ type: 'reinstate', ticket: absent }) ?? tapNow(tap);
      if (!rejection) store.change({ outbox: dismissRejection(store.state().outbox, id) });
      return rejection;
    }
    const made: Command = { ...command(tap), ...(at === null ? {} : { at }) };
    const anew = 'seen' in made ? made : withSeen(made, desk, unnumbered(desk));
    const hasSlip = anew.type === 'check-in' && anew.token !== undefined;
    const fullCommand = hasSlip ? anew : withSlip(anew, desk);
    const rejection = decideAndEnqueue(fullCommand, desk);
    if (!rejection) store.change({ outbox: dismissRejection(store.state().outbox, id) });
    return rejection;
  };
  /** Back in line, of whom a check-out or a call was refused. */
  const finishInstead = (id: string, ticket: string): Rejection | null => {
    if (findRefused(id)?.refused.command.type !== 'call') return putInAgain(id);
    const rejection = tapNow({ type: 'check-out', ticket });
    if (!rejection) store.change({ outbox: dismissRejection(store.state().outbox, id) });
    return rejection;
  };
  return {
    view: store.view,
    subscribe: store.subscribe,
    /** Returns the rejection, or `null` once the tap is queued. */
    tap: tapNow,
    /** A refused tap; returns why it is refused again, or `null` once it is queued. */
    putInAgain,
    /** A refused check-in whose holder was served since, or tap for somebody taken out: taken in and finished. */
    markServed(id: string): Rejection | null {
      const found = findRefused(id);
      const takenOut = found && ticketTakenOut(found.refused, found.desk);
      if (takenOut) return tapNow({ type: 'reinstate', ticket: takenOut }) ?? finishInstead(id, takenOut);
      const ticket = found && ticketAgain(found.refused, found.desk);
      return putInAgain(id) ?? (ticket === null ? null : tapNow({ type: 'check-out', ticket }));
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
      lastClaim = null;
      void sendNext();
      claimSeries();
    },
    chooseBooths: (boothChoices: BoothChoices) => store.change({ boothChoices }),
    setBlockedReason: (blockedReason: BlockedReason) => store.change({ blockedReason }),
    setClockOffset: (clockOffsetMs: number) => store.change({ clockOffsetMs }),
    /** Opening hours and breaks also apply offline. */
    tick() {
      store.change({});
      claimSeries();
    },
    pending: () => countPending(store.state().outbox),
    /** Sends nothing more; resolves to what could not be stored. */
    close() {
      store.change({ connection: 'offline' });
      return store.close();
    },
  };
}
