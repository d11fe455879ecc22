import type { Ack, Command, Desk, Rejection } from '@hannun/shared';
import {
  acknowledged,
  answered,
  enqueue,
  foresee,
  isPassing,
  judge,
  nextToSend,
  type Outbox,
  pending,
  reconciled,
  sent,
  unanswered,
} from '@hannun/shared/outbox';
import type { Shelf } from './shelf.js';

export type LinkState = 'connecting' | 'live' | 'offline';

/** All a staff screen shows: the server's desk with the taps under way folded in, and their fate. */
export type TabletView = {
  link: LinkState;
  desk: Desk | null;
  outbox: Outbox;
  /** How far the server's clock is ahead of this tablet's, milliseconds. */
  clockOffset: number;
  /** This browser cannot keep taps over a reload. */
  forgetful: boolean;
};

type Bare<C> = C extends Command ? Omit<C, 'id' | 'clinicId' | 'at'> : never;
/** What a key asks for; the tablet adds who, when and which tap. */
export type Tap = Bare<Command>;

export type TabletOptions = {
  deviceId: string;
  clinicId: string;
  outbox: Outbox;
  shelf: Shelf | null;
  /** Sends one command; throws when no answer comes. */
  send: (command: Command) => Promise<Ack>;
  now?: () => number;
  retryAfter?: number;
};

export type Tablet = ReturnType<typeof createTablet>;

/** One tablet at work: answers each tap from the local rules and brings it to the server in order. */
export function createTablet({ deviceId, clinicId, shelf, send, now = Date.now, ...options }: TabletOptions) {
  const { retryAfter = 2_000 } = options;
  const listeners = new Set<() => void>();
  let server: Desk | null = null;
  let view: TabletView = {
    link: 'connecting',
    desk: null,
    outbox: options.outbox,
    clockOffset: 0,
    forgetful: shelf === null,
  };
  const time = () => new Date(now() + view.clockOffset).toISOString();
  const show = (next: Partial<TabletView>) => {
    const outbox = next.outbox ?? view.outbox;
    view = { ...view, ...next };
    view = { ...view, desk: server && foresee(server, outbox, deviceId, time()) };
    for (const listener of listeners) listener();
  };
  const change = (outbox: Outbox) => {
    shelf?.keep(view.outbox, outbox).catch(() => show({ forgetful: true }));
    show({ outbox });
  };
  async function sendNext(): Promise<void> {
    const command = view.link === 'live' && server ? nextToSend(view.outbox) : null;
    if (!command) return;
    change(sent(view.outbox, command.id));
    const ack = await send(command).catch(() => null);
    const log = server ?? { day: '', epoch: 0 };
    if (!ack) change(unanswered(view.outbox, command.id));
    else change(answered(view.outbox, command.id, ack, { day: log.day, epoch: log.epoch }));
    if (server) change(reconciled(view.outbox, server));
    if (!ack || isPassing(ack)) setTimeout(() => void sendNext(), retryAfter);
    else void sendNext();
  }
  return {
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Takes a tap in at once. Answers why the rules refuse it, or `null` when it is on its way. */
    tap(tap: Tap): Rejection | null {
      if (!server || !view.desk) return null;
      const command: Command = { ...tap, id: crypto.randomUUID(), clinicId, at: time() };
      const decision = judge(view.desk, command, deviceId);
      if (!decision.ok) return decision.error;
      change(enqueue(view.outbox, command));
      void sendNext();
      return null;
    },
    /** Someone has read why this tap was refused. */
    acknowledge: (id: string) => change(acknowledged(view.outbox, id)),
    receive(desk: Desk) {
      if (server && !isNewer(desk, server)) return;
      server = desk;
      change(reconciled(view.outbox, desk));
    },
    setLine(open: boolean) {
      show({ link: open ? 'live' : 'offline' });
      if (open) void sendNext();
    },
    setClock: (clockOffset: number) => show({ clockOffset }),
    pending: () => pending(view.outbox),
  };
}

const isNewer = (desk: Desk, held: Desk): boolean =>
  desk.day === held.day
    ? desk.epoch > held.epoch || (desk.epoch === held.epoch && desk.version >= held.version)
    : desk.day > held.day;
