import type { Board, LaneBoard, WaitRange } from '../contract/board.js';
import { earlyLineMs } from '../contract/limits.js';
import { rangeAtPosition } from '../contract/position-forecasts.js';
import type { GoAnswer, GoReason } from '../contract/value-lists.js';
import { hourMs, minuteMs } from '../date-time/zoned-time.js';
import { expectedJoins } from './expected-joins.js';
import { closingFor, lastCallMs } from './lane-hours.js';
import { type LaneSaying, type Moment, pauseOf, sayLane } from './lane-saying.js';
import { isHeard } from './moment.js';
import { afterWork, breaksOf, lastStart, workWithin } from './work-between-breaks.js';

/** `travelMinutes: null`: nobody knows where from; the answer is for somebody who is already there. */
export type GoQuestion = { board: Board; lane: LaneBoard; travelMinutes: number | null; moment: Moment };

export type GoSaying = {
  answer: GoAnswer;
  /** What decides; with 'yes', what one waits for: the line, a restart or the opening. */
  because: GoReason;
  /** The last minute to set out for which the answer is 'yes' or 'tight'; `null`: no limit, or too late already. */
  leaveBy: string | null;
  /** By when somebody who sets out now is done, in all likelihood; to be shown as 'about'. */
  finishesAt: string | null;
  /** With 'wait': the closing, if that is what is near, and not the wait that is long. */
  closesSoonAt: string | null;
  asOf: string;
};

/** Whether somebody who sets out now is served today. Pure: phones work it out offline, the server for others. */
export function goFor(question: GoQuestion): GoSaying {
  const { answer, because, leaveByMs = null, finishesAtMs = null } = withinReach(question, judge(question));
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const leaveBy = leaveByMs === null ? null : Math.floor(leaveByMs / minuteMs) * minuteMs;
  return {
    answer,
    because,
    leaveBy: leaveBy !== null && leaveBy >= question.moment.nowMs ? iso(leaveBy) : null,
    closesSoonAt: because === 'wait' ? closesSoonAt(question) : null,
    finishesAt: iso(finishesAtMs && Math.ceil(finishesAtMs / finishStepMs) * finishStepMs),
    asOf: question.board.asOf,
  };
}

/** Within an hour of the arrival or the restart; a wait that decides against a later closing is a long one. */
function closesSoonAt(question: GoQuestion): string | null {
  const { board, lane } = question;
  const restart = pauseOf(board, lane)?.until ?? null;
  const startMs = Math.max(arrivalMs(question), restart === null ? 0 : Date.parse(restart));
  const closesAt = closingFor(board, lane);
  return closesAt !== undefined && Date.parse(closesAt) - startMs <= hourMs ? closesAt : null;
}

type Verdict = {
  answer: GoAnswer;
  because: GoReason;
  leaveByMs?: number | null;
  finishesAtMs?: number;
};

const no = (because: GoReason): Verdict => ({ answer: 'no', because });
const unknown = (because: GoReason): Verdict => ({ answer: 'unknown', because });

/** A quarter of an hour separates a safe answer from a narrow one (docs/domain.md, 'What residents ask'). */
const marginMs = 15 * minuteMs;
/** The test itself, after the call. */
const serviceMs = 5 * minuteMs;
const finishStepMs = 5 * minuteMs;

function judge(question: GoQuestion): Verdict {
  const { board, lane, moment } = question;
  const saying = sayLane(board, lane, moment);
  switch (saying.state) {
    case 'silent':
    case 'unconfirmed':
      return unknown('stale');
    case 'not-today':
      return no('not-today');
    case 'full':
      return no('places');
    case 'closed-by-hour':
      return no('intake-ends');
    case 'closed-by-hand':
    case 'serving-last':
    case 'closed':
    case 'day-off':
      return no('closed');
    case 'full-for-now':
      return judgeForMorePlaces(question, Date.parse(saying.reopensAt));
    case 'not-yet':
      return judgeBeforeOpening(question, Date.parse(saying.opensAt));
    case 'paused':
      if (saying.silence) return unknown('stale');
      if (saying.until === null) return unknown('paused');
      return lane.intake === 'full'
        ? judgeForMorePlaces(question, Date.parse(saying.until))
        : judgePaused(question, Date.parse(saying.until));
    case 'no-estimate':
      return judgeWithoutEstimate(question, saying);
    case 'taking':
      return lane.forecast
        ? weigh(question, { startMs: moment.nowMs, wait: lane.forecast, because: 'wait' })
        : unknown('wait');
  }
}

const travelMs = ({ travelMinutes }: Pick<GoQuestion, 'travelMinutes'>): number =>
  (travelMinutes ?? 0) * minuteMs;

const arrivalMs = ({ moment, travelMinutes }: GoQuestion): number =>
  moment.nowMs + travelMs({ travelMinutes });

/** How fast the new places go, nobody can tell. */
function judgeForMorePlaces(question: GoQuestion, reopensMs: number): Verdict {
  if (arrivalMs(question) < reopensMs) return no('places');
  if (!isHeard(question.moment)) return unknown('stale');
  const intake = intakeLimit(question);
  if (intake && arrivalMs(question) > intake.untilMs) return no('intake-ends');
  return { answer: 'tight', because: 'places', leaveByMs: intake && intake.untilMs - travelMs(question) };
}

function judgeBeforeOpening(question: GoQuestion, opensMs: number): Verdict {
  const { lane, moment } = question;
  if (arrivalMs(question) < opensMs - earlyLineMs) return no('not-yet');
  const wait = lane.waiting === 0 ? noWait : lane.fromOpening;
  if (!isHeard(moment) || !wait) return unknown('not-yet');
  return weigh(question, { startMs: opensMs, wait, because: 'not-yet' });
}

function judgePaused(question: GoQuestion, restartMs: number): Verdict {
  const { forecast } = question.lane;
  if (question.board.unconfirmedSince) return unknown('stale');
  if (!forecast) return unknown('paused');
  const pausedSeconds = (restartMs - question.moment.nowMs) / 1000;
  const rest = (seconds: number) => Math.max(0, seconds - pausedSeconds);
  const wait = { low: rest(forecast.low), likely: rest(forecast.likely), high: rest(forecast.high) };
  return weigh(question, { startMs: restartMs, wait, because: 'paused' });
}

const noWait: WaitRange = { low: 0, likely: 0, high: 0 };

type WithoutEstimate = Extract<LaneSaying, { state: 'no-estimate' }>;

function judgeWithoutEstimate(question: GoQuestion, { reason }: WithoutEstimate): Verdict {
  if (reason === 'offline') return unknown('stale');
  // Heard, but without a pace: nobody was called for long.
  if (reason === 'silent') return unknown('wait');
  const { places, tickets, atLeast } = question.lane;
  const last = reason === 'after-closing' ? rangeAtPosition(places, tickets - 1) : null;
  const low = last?.low ?? atLeast;
  if (low === undefined) return reason === 'after-closing' ? unlikely : unknown('wait');
  const least = weigh(question, {
    startMs: question.moment.nowMs,
    wait: { low, likely: low, high: low },
    because: 'wait',
  });
  if (least.answer === 'no' || least.answer === 'unlikely') return least;
  return reason === 'after-closing' ? { answer: 'tight', because: 'wait' } : unknown('wait');
}

const unlikely: Verdict = { answer: 'unlikely', because: 'wait' };

/** Where part of the line is probably not served, nobody who joins behind it is promised more. */
function withinReach({ lane }: GoQuestion, verdict: Verdict): Verdict {
  const { answer, because } = verdict;
  const isHope = answer === 'yes' || answer === 'tight' || (answer === 'unknown' && because === 'wait');
  return lane.reachable !== undefined && isHope ? unlikely : verdict;
}

/** `startMs`: when work goes on, from which `wait` counts for somebody who joins now. */
type Prospect = { startMs: number; wait: WaitRange; because: GoReason };

/** For whom the next half of a quota begins before they arrive. */
const comesForMorePlaces = (question: GoQuestion): boolean =>
  question.lane.morePlacesAt !== undefined && arrivalMs(question) >= Date.parse(question.lane.morePlacesAt);

/** The morning's places end no day: whoever comes after they are gone comes for those of the afternoon. */
const isLast =
  ({ lane }: GoQuestion) =>
  ({ because }: Limit): boolean =>
    because !== 'places' || lane.morePlacesAt === undefined;

/** Of everything that limits the day, the one that is nearest decides. */
function weigh(question: GoQuestion, prospect: Prospect): Verdict {
  const arrivesMs = arrivalMs(question);
  const startsMs = Math.max(arrivesMs, prospect.startMs);
  const work = workOf(question, prospect);
  const limits = limitsOf(question, prospect.wait, work);
  const timeFor = ({ because }: Limit) => (because === 'wait' ? startsMs : arrivesMs);
  const missed = limits.find((limit) => timeFor(limit) > limit.untilMs);
  if (missed)
    return { answer: missed.because === 'intake-ends' ? 'no' : 'unlikely', because: missed.because };
  const lastMs = Math.min(...limits.filter(isLast(question)).map(({ untilMs }) => untilMs));
  const near = limits.find((limit) => timeFor(limit) > limit.safeUntilMs);
  return {
    answer: near ? 'tight' : 'yes',
    because: (near ?? prospect).because,
    leaveByMs: Number.isFinite(lastMs) ? lastMs - travelMs(question) : null,
    // The test is worked too: it may end as a break begins (hence the millisecond), but not in one.
    finishesAtMs: afterWork(breaksOf(question.lane), startsMs, work.highMs + serviceMs - 1),
  };
}

/** Of a wait, what is worked: somebody who comes later waits through other breaks. */
type Work = { lowMs: number; highMs: number };

function workOf({ lane }: GoQuestion, { startMs, wait }: Prospect): Work {
  const within = (seconds: number) => workWithin(breaksOf(lane), startMs, seconds * 1000);
  return { lowMs: within(wait.low), highMs: within(wait.high) };
}

/** Whoever arrives later than `untilMs` is hardly served; until `safeUntilMs` nearly everybody is. */
type Limit = { because: GoReason; untilMs: number; safeUntilMs: number };

const limitsOf = (question: GoQuestion, wait: WaitRange, work: Work): Limit[] =>
  [intakeLimit(question), waitLimit(question, work), placesLimit(question, wait)].filter(
    (limit) => limit !== null,
  );

function intakeLimit({ board, lane }: GoQuestion): Limit | null {
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
