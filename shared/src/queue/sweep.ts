import type { Question } from '../contract/desk.js';
import type { QueueEvent } from './events.js';
import type { ClinicDay } from './state.js';
import { statusAt } from './status.js';
import { ticketsOf } from './tickets.js';

const minutes = 60 * 1000;
/** A service this long (minutes) has ended without a tap, unless the lane says otherwise. */
const usualLongestService = 60;
/** Open this long without a tap, staff are asked how many wait. */
const tapPatience = 10 * minutes;
/** So long may pass between two recounts. */
const recountPeriod = 120 * minutes;
/** Asked and not answered for this long, the public learns that the figures are to be confirmed. */
const answerPatience = 5 * minutes;

/** What the clock itself brings about: services that nobody ended are ended, and marked so. */
export function sweep(state: ClinicDay, now: string): QueueEvent[] {
  return state.lanes.flatMap((lane) => {
    const longest = (lane.longestService ?? usualLongestService) * minutes;
    const before = new Date(Date.parse(now) - longest).toISOString();
    return ticketsOf(lane, lane.inService)
      .filter((ticket) => ticket.status === 'in-service' && ticket.calledAt < before)
      .map(({ number }) => ({
        type: 'checked-out' as const,
        at: now,
        lane: lane.lane,
        number,
        cause: 'time' as const,
      }));
  });
}

/** At the day's end what is still open is closed as unknown; tomorrow starts at one. */
export const closeDay = (state: ClinicDay, now: string): QueueEvent[] =>
  state.lanes.flatMap((lane) =>
    [...lane.line, ...lane.inService].map((number) => ({
      type: 'left' as const,
      at: now,
      lane: lane.lane,
      number,
      reason: 'unknown' as const,
    })),
  );

/** What staff should be asked now and of since when, and since when figures stand unconfirmed for the public. */
export function confirmation(
  state: ClinicDay,
  now: string,
): { question: Question | null; askedSince: string | null; unconfirmedSince: string | null } {
  if (statusAt(state, now).status !== 'open')
    return { question: null, askedSince: null, unconfirmedSince: null };
  const lastTap = latest(state.hours?.opensAt, state.lastTapAt);
  const counted = longestUncounted(state);
  const tapDue = since(lastTap, now) - tapPatience;
  const recountDue = since(counted, now) - recountPeriod;
  return {
    question: tapDue >= 0 ? 'no-taps' : recountDue >= 0 ? 'recount-due' : null,
    askedSince: tapDue >= 0 ? lastTap : recountDue >= 0 ? counted : null,
    unconfirmedSince: tapDue >= answerPatience ? lastTap : recountDue >= answerPatience ? counted : null,
  };
}

/** When the line was last counted that has waited longest for it; empty where nobody waits. */
const longestUncounted = (state: ClinicDay): string =>
  state.lanes
    .filter(({ line }) => line.length > 0)
    .map(({ recounts, startedAt }) => latest(state.hours?.opensAt, recounts.at(-1)?.at ?? startedAt))
    .reduce((oldest, time) => (oldest === '' || time < oldest ? time : oldest), '');

const latest = (...times: readonly (string | null | undefined)[]): string =>
  times.reduce<string>((last, time) => (time && time > last ? time : last), '');

/** Milliseconds from then to now; none when there is no then. */
const since = (then: string, now: string): number => (then === '' ? 0 : Date.parse(now) - Date.parse(then));
