import type { Question } from '../contract/desk.js';
import type { QueueEvent } from './events.js';
import type { ClinicDay } from './state.js';
import { statusAt } from './status.js';
import { ticketsOf } from './tickets.js';

const minutes = 60 * 1000;
const usualLongestService = 60;
const tapPatience = 10 * minutes;
const recountPeriod = 120 * minutes;
const answerPatience = 5 * minutes;

/** Ends services that nobody ended. */
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

const longestUncounted = (state: ClinicDay): string =>
  state.lanes
    .filter(({ line }) => line.length > 0)
    .map(({ recounts, startedAt }) => latest(state.hours?.opensAt, recounts.at(-1)?.at ?? startedAt))
    .reduce((oldest, time) => (oldest === '' || time < oldest ? time : oldest), '');

const latest = (...times: readonly (string | null | undefined)[]): string =>
  times.reduce<string>((last, time) => (time && time > last ? time : last), '');

const since = (then: string, now: string): number => (then === '' ? 0 : Date.parse(now) - Date.parse(then));
