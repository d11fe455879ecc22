import type { BoothChoices } from '@hannun/shared/booths';
import type { Desk, ProtocolMismatch } from '@hannun/shared/contract';
import {
  nextReservedNumber,
  type Outbox,
  predictDesk,
  provisionalTickets,
  type TabletContext,
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
  /** Server clock minus tablet clock (ms). */
  clockOffsetMs: number;
  /** `null`: every tap would survive a reload. */
  storageTrouble: StorageTrouble | null;
  blockedReason: BlockedReason | null;
  callMismatch: CallMismatch | null;
  boothChoices: BoothChoices;
};

/** The server's desk with queued taps applied, and their status. */
export type TabletView = Omit<TabletState, 'serverDesk' | 'unsaved' | 'last'> & {
  delivery: DeliveryState;
  /** `nextNumber` of each lane is the one this tablet would issue. */
  desk: Desk | null;
  /** Offline without reserved numbers left. */
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
  const { serverDesk, unsaved: _, last: __, ...shared } = state;
  const { connection, outbox } = shared;
  const desk = optimisticDesk(state, device, now);
  const common = { ...shared, delivery: deliveryState(state) };
  if (!desk) return { ...common, desk, isOfflineDay: false, lanesWithoutNumbers: [], unconfirmedTickets: [] };
  const reservedNumbers = nextReservedNumbers(desk, { device, online: connection === 'live', nowIso: now });
  const lanes = desk.lanes.map((lane) => ({
    ...lane,
    nextNumber: reservedNumbers.get(lane.lane) ?? lane.nextNumber,
  }));
  const withoutNumbers = desk.lanes.filter(
    ({ lane, way }) => connection !== 'live' && way === 'slips' && reservedNumbers.get(lane) == null,
  );
  return {
    ...common,
    desk: { ...desk, lanes },
    isOfflineDay: desk.day !== serverDesk?.day && !desk.carriedOver,
    lanesWithoutNumbers: withoutNumbers.map(({ lane }) => lane),
    unconfirmedTickets: provisionalTickets(desk, outbox),
  };
}

const nextReservedNumbers = (desk: Desk, holder: TabletContext): ReadonlyMap<string, number | null> =>
  new Map(desk.lanes.map((lane) => [lane.lane, nextReservedNumber(desk, lane, holder)]));
