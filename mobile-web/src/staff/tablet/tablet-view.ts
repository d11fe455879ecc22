import type { BoothChoices } from '@hannun/shared/booths';
import { type Desk, type LaneDesk, type ProtocolMismatch, seriesNumber } from '@hannun/shared/contract';
import {
  isPending,
  nextInSeries,
  type Outbox,
  predictDesk,
  provisionalTickets,
  type TabletSeries,
} from '@hannun/shared/outbox';
import { type ConnectionState, type DeliveryState, deliveryState } from './delivery-state.js';
import type { StorageTrouble } from './write-behind.js';

/** Incompatible versions, or a clinic the office has removed. */
export type BlockedReason = ProtocolMismatch | 'unknown-clinic';

/** Another booth was first, so a call took another ticket than the screen had said. */
export type CallMismatch = { command: string; expected: string; called: string };

export type TabletState = {
  connection: ConnectionState;
  /** Without the taps still queued. */
  serverDesk: Desk | null;
  /** Server time (ISO-8601). */
  knownAt: string | null;
  outbox: Outbox;
  /** The server has saved none of the sent taps for a while. */
  unsaved: boolean;
  last: number;
  series: TabletSeries | null;
  /** Server clock minus tablet clock (ms). */
  clockOffsetMs: number;
  /** `null`: every tap would survive a reload. */
  storageTrouble: StorageTrouble | null;
  blockedReason: BlockedReason | null;
  callMismatch: CallMismatch | null;
  boothChoices: BoothChoices;
};

/** The server's desk with queued taps applied, and their status. */
export type TabletView = Omit<TabletState, 'serverDesk' | 'unsaved' | 'last' | 'series'> & {
  delivery: DeliveryState;
  /** `nextNumber` of each lane is the one this tablet would issue; a waiting ticket has its token once its page is there. */
  desk: Desk | null;
  /** Without the server, and without a number of its own left. */
  lanesWithoutNumbers: readonly string[];
  /** Shown with a number the server has yet to confirm. */
  unconfirmedTickets: readonly string[];
  /** The day was started offline, from the evening before, and nobody’s line went on over midnight. */
  isOfflineDay: boolean;
};

/** The desk once all queued taps are applied; `now` is ISO-8601. */
export const optimisticDesk = (
  { serverDesk, outbox }: TabletState,
  device: string,
  now: string,
): Desk | null => serverDesk && predictDesk(serverDesk, outbox, device, now);

export function tabletView(state: TabletState, device: string, now: string): TabletView {
  const { serverDesk, unsaved: _, last: __, series, ...shared } = state;
  const desk = optimisticDesk(state, device, now);
  const common = { ...shared, delivery: deliveryState(state) };
  if (!desk) return { ...common, desk, isOfflineDay: false, lanesWithoutNumbers: [], unconfirmedTickets: [] };
  const isAlone = numbersItself(state);
  const ownNumbers = desk.lanes.map((lane) =>
    isAlone ? nextInSeries(series, desk, lane, { device, nowIso: now }) : null,
  );
  const lanes = desk.lanes.map((lane, index) => {
    const own = ownNumbers[index];
    const line = withoutUnsavedTokens(lane.line, state.outbox);
    return { ...lane, line, ...(own && { nextNumber: seriesNumber(own.series, own.number) }) };
  });
  const withoutNumbers = desk.lanes.filter(
    ({ way }, index) => isAlone && way === 'slips' && ownNumbers[index] === null,
  );
  return {
    ...common,
    desk: { ...desk, lanes },
    isOfflineDay: desk.day !== serverDesk?.day && !desk.carriedOver,
    lanesWithoutNumbers: withoutNumbers.map(({ lane }) => lane),
    unconfirmedTickets: provisionalTickets(desk, state.outbox),
  };
}

/** The tablet makes the token, but a code would lead nowhere until the server has saved the check-in. */
function withoutUnsavedTokens(line: LaneDesk['line'], outbox: Outbox): LaneDesk['line'] {
  const unsaved = new Set(
    outbox.flatMap((entry) =>
      entry.command.type === 'check-in' && isPending(entry) ? (entry.command.token ?? []) : [],
    ),
  );
  if (unsaved.size === 0) return line;
  return line.map((ticket) =>
    ticket.token !== null && unsaved.has(ticket.token) ? { ...ticket, token: null } : ticket,
  );
}

/**
 * Whether slips get numbers of the tablet's own series: the server answers nothing, or, while the page connects, has
 * left taps unanswered since before.
 */
export function numbersItself(state: TabletState): boolean {
  const delivery = deliveryState(state);
  return delivery === 'connecting' ? state.outbox.some(isPending) : delivery !== 'live';
}
