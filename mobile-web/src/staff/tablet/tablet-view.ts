import type { Desk, ProtocolMismatch } from '@hannun/shared';
import {
  nextReservedNumber,
  type Outbox,
  predictDesk,
  provisionalTickets,
  type TabletContext,
} from '@hannun/shared/outbox';
import { type LinkState, type Reach, reachOf } from './reach.js';

/** Incompatible versions, or a clinic the office has removed. */
export type Barrier = ProtocolMismatch | 'unknown-clinic';

/** Another booth was first, so a call took another ticket than the screen had said. */
export type CalledOther = { command: string; said: string; called: string };

export type TabletState = {
  link: LinkState;
  /** Without the taps still queued. */
  server: Desk | null;
  /** Server time (ISO-8601). */
  knownAt: string | null;
  outbox: Outbox;
  /** The server has saved none of the sent taps for a while. */
  unsaved: boolean;
  last: number;
  clockOffset: number;
  forgetful: boolean;
  barrier: Barrier | null;
  calledOther: CalledOther | null;
};

/** The server's desk with queued taps applied, and their status. */
export type TabletView = {
  link: LinkState;
  reach: Reach;
  /** `nextNumber` of each lane is the one this tablet would issue. */
  desk: Desk | null;
  knownAt: string | null;
  outbox: Outbox;
  /** Offline without reserved numbers left. */
  numberless: readonly string[];
  /** Shown with a number the server has yet to confirm. */
  unsettled: readonly string[];
  /** Server clock minus tablet clock (ms). */
  clockOffset: number;
  forgetful: boolean;
  /** The day was started offline, from the evening before. */
  ownDay: boolean;
  barrier: Barrier | null;
  calledOther: CalledOther | null;
};

/** The desk once all queued taps are applied; `now` is ISO-8601. */
export const foreseenBy = ({ server, outbox }: TabletState, device: string, now: string): Desk | null =>
  server && predictDesk(server, outbox, device, now);

export function viewOf(state: TabletState, device: string, now: string): TabletView {
  const { link, knownAt, outbox, clockOffset, forgetful, barrier, calledOther } = state;
  const desk = foreseenBy(state, device, now);
  const kept = { link, reach: reachOf(state), knownAt, outbox, clockOffset, forgetful, barrier, calledOther };
  if (!desk) return { ...kept, desk, ownDay: false, numberless: [], unsettled: [] };
  const own = ownNumbersOf(desk, { device, online: link === 'live', now });
  const lanes = desk.lanes.map((lane) => ({ ...lane, nextNumber: own.get(lane.lane) ?? lane.nextNumber }));
  const numberless = desk.lanes.filter(
    ({ lane, way }) => link !== 'live' && way === 'slips' && own.get(lane) == null,
  );
  return {
    ...kept,
    desk: { ...desk, lanes },
    ownDay: desk.day !== state.server?.day,
    numberless: numberless.map(({ lane }) => lane),
    unsettled: provisionalTickets(desk, outbox),
  };
}

const ownNumbersOf = (desk: Desk, holder: TabletContext): ReadonlyMap<string, number | null> =>
  new Map(desk.lanes.map((lane) => [lane.lane, nextReservedNumber(desk, lane, holder)]));
