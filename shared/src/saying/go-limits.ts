import type { Board, LaneBoard, WaitRange } from '../contract/board.js';
import type { GoReason } from '../contract/value-lists.js';
import { minuteMs } from '../date-time/zoned-time.js';
import { displayedBoundsSeconds, toDisplayedWait } from '../forecast/display-rounding.js';
import { expectedJoins } from './expected-joins.js';
import { closingFor, lastCallMs } from './lane-hours.js';
import type { Moment } from './moment.js';
import { breaksOf, lastStart, workWithin } from './work-between-breaks.js';

/** `travelMinutes: null`: nobody knows where from; the answer is for somebody who is already there. */
export type GoQuestion = { board: Board; lane: LaneBoard; travelMinutes: number | null; moment: Moment };

/** `startMs`: when work goes on, from which `wait` counts for somebody who joins now. */
export type Prospect = { startMs: number; wait: WaitRange; because: GoReason };

export const travelMs = ({ travelMinutes }: Pick<GoQuestion, 'travelMinutes'>): number =>
  (travelMinutes ?? 0) * minuteMs;

export const arrivalMs = ({ moment, travelMinutes }: GoQuestion): number =>
  moment.nowMs + travelMs({ travelMinutes });

/** A quarter of an hour separates a safe answer from a narrow one (docs/domain.md, 'What residents ask'). */
const marginMs = 15 * minuteMs;

/** Whoever comes a little early waits for them. */
export const isThereFor = (question: GoQuestion, placesMs: number): boolean =>
  arrivalMs(question) > placesMs - marginMs;

/** For whom the next half of a quota begins before they arrive. */
const comesForMorePlaces = (question: GoQuestion): boolean =>
  question.lane.morePlacesAt !== undefined && isThereFor(question, Date.parse(question.lane.morePlacesAt));

/** The morning's places end no day: whoever comes after they are gone comes for those of the afternoon. */
export const isLast =
  ({ lane }: GoQuestion) =>
  ({ because }: Limit): boolean =>
    because !== 'places' || lane.morePlacesAt === undefined;

/** Of a wait, what is worked: somebody who comes later waits through other breaks. */
type Work = { lowMs: number; highMs: number; shownHighMs: number };

export function workOf({ lane }: GoQuestion, { startMs, wait }: Prospect): Work {
  const within = (seconds: number) => workWithin(breaksOf(lane), startMs, seconds * 1000);
  // Nobody is said to be done before the end of the range beside it.
  const { high: shown } = displayedBoundsSeconds(toDisplayedWait(wait, lane.tickets));
  const shownHigh = Number.isFinite(shown) ? Math.max(shown, wait.high) : wait.high;
  return { lowMs: within(wait.low), highMs: within(wait.high), shownHighMs: within(shownHigh) };
}

/** Whoever arrives later than `untilMs` is hardly served; until `safeUntilMs` nearly everybody is. */
export type Limit = { because: GoReason; untilMs: number; safeUntilMs: number };

export const limitsOf = (question: GoQuestion, wait: WaitRange, work: Work): Limit[] =>
  [intakeLimit(question), waitLimit(question, work), placesLimit(question, wait)].filter(
    (limit) => limit !== null,
  );

export function intakeLimit({ board, lane }: GoQuestion): Limit | null {
  const ends = lane.intakeUntil ?? closingFor(board, lane);
  if (ends === undefined) return null;
  const endsMs = Date.parse(ends) - 1;
  return { because: 'intake-ends', untilMs: endsMs, safeUntilMs: endsMs - marginMs };
}

function waitLimit({ board, lane }: GoQuestion, { lowMs, highMs }: Work): Limit | null {
  const closesAt = closingFor(board, lane);
  if (closesAt === undefined) return null;
  const lastMs = lastCallMs(lane, closesAt);
  const breaks = breaksOf(lane);
  return {
    because: 'wait',
    untilMs: lastStart(breaks, lastMs, lowMs),
    safeUntilMs: lastStart(breaks, Math.min(Date.parse(closesAt), lastMs) - marginMs, highMs),
  };
}

function placesLimit(question: GoQuestion, wait: WaitRange): Limit | null {
  const { lane, moment, travelMinutes } = question;
  if (lane.placesLeft === undefined) return null;
  if (comesForMorePlaces(question))
    return { because: 'places', untilMs: Number.POSITIVE_INFINITY, safeUntilMs: Number.NEGATIVE_INFINITY };
  const { perMinute, surplus } = expectedJoins(lane, wait);
  const usedUpAfter = (places: number, rate: number) => moment.nowMs + (places / rate) * minuteMs;
  const before = lane.placesLeft - 1;
  return {
    because: 'places',
    untilMs: usedUpAfter(before, perMinute.least),
    safeUntilMs: usedUpAfter(before - surplus(travelMinutes ?? 0), perMinute.most),
  };
}
