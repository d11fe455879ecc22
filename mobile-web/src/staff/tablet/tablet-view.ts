import type { Desk, Mismatch } from '@hannun/shared';
import { foresee, type Holder, type Outbox, ownNumber, unsettledTickets } from '@hannun/shared/outbox';
import { type LinkState, type Reach, reachOf } from './reach.js';

/** Why the server has no desk for this tablet: builds that do not fit, or a clinic the office has removed. */
export type Barrier = Mismatch | 'unknown-clinic';

/** A call that took someone else than the screen had said: another booth was sooner. Tickets by their names. */
export type CalledOther = { command: string; said: string; called: string };

/** All a tablet holds. */
export type TabletState = {
  link: LinkState;
  /** The desk as the server last told it. */
  server: Desk | null;
  /** When it was told, by the corrected clock (ISO-8601). */
  knownAt: string | null;
  outbox: Outbox;
  /** For a while now the server has saved none of the taps sent. */
  unsaved: boolean;
  /** The number of this device's last tap. */
  last: number;
  clockOffset: number;
  forgetful: boolean;
  barrier: Barrier | null;
  /** The last such call. */
  calledOther: CalledOther | null;
};

/** All a staff screen shows: the server's desk with the taps under way folded in, and their fate. */
export type TabletView = {
  link: LinkState;
  reach: Reach;
  /** `nextNumber` of its lanes is the number this very tablet would give. */
  desk: Desk | null;
  /** When the server last told the desk (ISO-8601): how old all of it is while there is no link. */
  knownAt: string | null;
  outbox: Outbox;
  /** Lanes whose next slip gets its number only once the link is back. */
  numberless: readonly string[];
  /** Tickets shown under a number that only the server's answer will settle. */
  unsettled: readonly string[];
  /** How far the server's clock is ahead of this tablet's, milliseconds. */
  clockOffset: number;
  /** This browser cannot keep taps over a reload. */
  forgetful: boolean;
  /** The day was begun here, from what was known of it the evening before. */
  ownDay: boolean;
  /** Nothing is sent until that is mended. */
  barrier: Barrier | null;
  /** The last call that took someone else than was said. */
  calledOther: CalledOther | null;
};

/** What the desk will be once the taps under way have arrived; `now` is ISO-8601. */
export const foreseenBy = ({ server, outbox }: TabletState, device: string, now: string): Desk | null =>
  server && foresee(server, outbox, device, now);

/** The state as a screen shows it. */
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
    unsettled: unsettledTickets(desk, outbox),
  };
}

const ownNumbersOf = (desk: Desk, holder: Holder): ReadonlyMap<string, number | null> =>
  new Map(desk.lanes.map((lane) => [lane.lane, ownNumber(desk, lane, holder)]));
