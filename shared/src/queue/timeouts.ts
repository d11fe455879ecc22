import type { Desk } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import type { StaffPrompt } from '../contract/value-lists.js';
import { servedUntil } from './continuation.js';
import type { QueueEvent } from './events.js';
import { opensSoon } from './lane-hours.js';
import type { ClinicDay, LaneDay } from './state.js';
import { statusAt } from './status.js';
import { isCarried, ticketsOf } from './tickets.js';
import { restartedAt } from './work-restart.js';

const minuteMs = 60_000;
const defaultMaxServiceMinutes = 60;
const noTapsAfterMs = 10 * minuteMs;
const recountIntervalMs = 120 * minuteMs;
const unconfirmedAfterMs = 5 * minuteMs;

/** Ends services that nobody ended. */
export function expireServices(state: ClinicDay, nowIso: string): QueueEvent[] {
  return state.lanes.flatMap((lane) => {
    const maxServiceMs = (lane.longestService ?? defaultMaxServiceMinutes) * minuteMs;
    const before = new Date(Date.parse(nowIso) - maxServiceMs).toISOString();
    return ticketsOf(lane, lane.inService)
      .filter((ticket) => ticket.status === 'in-service' && (ticket.backAt ?? ticket.calledAt) < before)
      .map(({ number }): QueueEvent => {
        return { type: 'checked-out', at: nowIso, lane: lane.lane, number, cause: 'time' };
      });
  });
}

/** Ends what is open, because the clinic has closed. */
export const closeDay = (state: ClinicDay, nowIso: string): QueueEvent[] =>
  endOpenTickets(state, nowIso, () => true);

/** Ends what is still open of the day before, some hours after the clinic has closed and nobody taps any more. */
export function endCarriedTickets(state: ClinicDay, nowIso: string): QueueEvent[] {
  const until = servedUntil(state);
  if (until === null || nowIso < until || statusAt(state, nowIso).status !== 'closed') return [];
  return endOpenTickets(
    state,
    nowIso,
    (ticket) => isCarried(state, ticket) || isOfNight(state, ticket, until),
  );
}

/** Taken in while the clinic was still open from the evening before, not for the morning. */
const isOfNight = ({ hours }: ClinicDay, { checkedInAt }: Ticket, until: string): boolean =>
  checkedInAt < until && (hours === null || (checkedInAt < hours.opensAt && !opensSoon(hours, checkedInAt)));

const endOpenTickets = (state: ClinicDay, at: string, ends: (ticket: Ticket) => boolean): QueueEvent[] =>
  state.lanes.flatMap((lane) =>
    ticketsOf(lane, [...lane.line, ...lane.inService])
      .filter(ends)
      .map(({ number }): QueueEvent => ({ type: 'left', at, lane: lane.lane, number, reason: 'unknown' })),
  );

/** Taps confirm the line; nobody is asked before they could tap; a count that is due is only asked for (docs/domain.md). */
export function confirmationState(
  state: ClinicDay,
  nowIso: string,
): { question: StaffPrompt | null; askedSince: string | null; unconfirmedSince: string | null } {
  if (statusAt(state, nowIso).status !== 'open')
    return { question: null, askedSince: null, unconfirmedSince: null };
  const lastTap = latest(openingBefore(state, nowIso), state.lastTapAt);
  const counted = oldestCountTime(state, nowIso);
  const tapDue = msSince(restartedAt(state, lastTap, nowIso) ?? lastTap, nowIso) - noTapsAfterMs;
  const recountDue = msSince(counted, nowIso) - recountIntervalMs;
  return {
    question: tapDue >= 0 ? 'no-taps' : recountDue >= 0 ? 'recount-due' : null,
    askedSince: tapDue >= 0 ? lastTap : recountDue >= 0 ? counted : null,
    unconfirmedSince: tapDue >= unconfirmedAfterMs ? lastTap : null,
  };
}

type Opening = Pick<Desk, 'hours' | 'carriedOver'> | ClinicDay;

/** Neither a later opening nor a midnight that the clinic goes on over tells anything of the line. */
function openingBefore({ hours, carriedOver }: Opening, nowIso: string): string | null {
  const goesOn = carriedOver?.until === null;
  return hours && hours.opensAt <= nowIso && !goesOn ? hours.opensAt : null;
}

const oldestCountTime = (state: ClinicDay, nowIso: string): string =>
  state.lanes
    .filter(({ line }) => line.length > 0)
    .map((lane) => countedAt(state, lane, nowIso))
    .reduce((oldest, time) => (oldest === '' || time < oldest ? time : oldest), '');

type CountedLane = Pick<LaneDay, 'recounts' | 'startedAt'> & { line: readonly unknown[] };

/** Whether this line was not counted for so long that staff are asked to. */
export const isRecountDue = (day: Opening, lane: CountedLane, nowIso: string): boolean =>
  lane.line.length > 0 && msSince(countedAt(day, lane, nowIso), nowIso) >= recountIntervalMs;

const countedAt = (
  day: Opening,
  { recounts, startedAt }: Pick<CountedLane, 'recounts' | 'startedAt'>,
  nowIso: string,
): string => latest(openingBefore(day, nowIso), recounts.at(-1)?.at ?? startedAt);

const latest = (...times: readonly (string | null | undefined)[]): string =>
  times.reduce<string>((last, time) => (time && time > last ? time : last), '');

const msSince = (then: string, nowIso: string): number =>
  then === '' ? 0 : Date.parse(nowIso) - Date.parse(then);
