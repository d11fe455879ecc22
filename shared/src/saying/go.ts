import type { WaitRange } from '../contract/board.js';
import { earlyLineMs } from '../contract/limits.js';
import { rangeAtPosition } from '../contract/position-forecasts.js';
import type { GoAnswer, GoReason, NoForecastReason, PauseReason } from '../contract/value-lists.js';
import { hourMs, minuteMs } from '../date-time/zoned-time.js';
import {
  arrivalMs,
  type GoQuestion,
  intakeLimit,
  isLast,
  isThereFor,
  type Limit,
  limitsOf,
  type Prospect,
  travelMs,
  workOf,
} from './go-limits.js';
import { closingFor } from './lane-hours.js';
import { pauseOf, sayLane } from './lane-saying.js';
import { isHeard, isLaterDay } from './moment.js';
import { afterWork, breaksOf } from './work-between-breaks.js';

export type { GoQuestion } from './go-limits.js';

export type GoSaying = {
  answer: GoAnswer;
  /** What decides; with 'yes', what one waits for: the line, a restart or the opening. */
  because: GoReason;
  /** The last minute to set out for which the answer is 'yes' or 'tight'; `null`: no limit, or too late already. */
  leaveBy: string | null;
  /** By when somebody who sets out now is done, in all likelihood; to be shown as 'about'. */
  finishesAt: string | null;
  /** The planned break that lies in between; to be named with `finishesAt`. */
  rest: PauseReason | null;
  /** With 'places': when there are new ones, for whom those of now are gone. */
  placesAt: string | null;
  /** With 'wait': the closing, if that is what is near, and not the wait that is long. */
  closesSoonAt: string | null;
  asOf: string;
};

/** Whether somebody who sets out now is served today. Pure: phones work it out offline, the server for others. */
export function goFor(question: GoQuestion): GoSaying {
  const {
    answer,
    because,
    leaveByMs = null,
    finishesAtMs = null,
  } = byHours(question, withinReach(question, judge(question)));
  const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  const leaveBy = leaveByMs === null ? null : Math.floor(leaveByMs / minuteMs) * minuteMs;
  return {
    answer,
    because,
    leaveBy: leaveBy !== null && leaveBy >= question.moment.nowMs ? iso(leaveBy) : null,
    closesSoonAt: because === 'wait' ? closesSoonAt(question) : null,
    rest: finishesAtMs === null ? null : restBefore(question, finishesAtMs),
    placesAt: placesAt(question, { answer, because }),
    finishesAt: iso(finishesAtMs && Math.ceil(finishesAtMs / finishStepMs) * finishStepMs),
    asOf: question.board.asOf,
  };
}

/** Within an hour of the arrival or the restart; a wait that decides against a later closing is a long one. */
function closesSoonAt(question: GoQuestion): string | null {
  const { board, lane } = question;
  const closesAt = closingFor(board, lane);
  const isSoon = closesAt !== undefined && Date.parse(closesAt) - startsAtMs(question) <= hourMs;
  return isSoon ? closesAt : null;
}

/** The arrival, or the restart after it. */
function startsAtMs(question: GoQuestion): number {
  const restart = pauseOf(question.board, question.lane)?.until ?? null;
  return Math.max(arrivalMs(question), restart === null ? 0 : Date.parse(restart));
}

/** The last planned break that somebody who sets out now waits through. */
function restBefore(question: GoQuestion, finishesAtMs: number): GoSaying['rest'] {
  const { breaks = [] } = question.lane;
  const startsMs = startsAtMs(question);
  const rests = breaks.filter(({ until }) => {
    const untilMs = Date.parse(until);
    return untilMs > startsMs && untilMs <= finishesAtMs;
  });
  const last = rests[rests.length - 1];
  return last ? (last.reason ?? 'other') : null;
}

/** Where the places of now are gone by the arrival, but not the day's. */
function placesAt(question: GoQuestion, { answer, because }: Pick<GoSaying, 'answer' | 'because'>) {
  const { intake, morePlacesAt, reopensAt } = question.lane;
  const again = intake === 'full' ? reopensAt : morePlacesAt;
  if (because !== 'places' || again === undefined) return null;
  const isTight = answer === 'tight' && isThereFor(question, Date.parse(again));
  return answer === 'unlikely' || isTight ? again : null;
}

type Verdict = {
  answer: GoAnswer;
  because: GoReason;
  leaveByMs?: number | null;
  finishesAtMs?: number;
};

const no = (because: GoReason): Verdict => ({ answer: 'no', because });
const unknown = (because: GoReason): Verdict => ({ answer: 'unknown', because });

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
      return goesOnUntil(question, saying.reopensAt)
        ? judgeForMorePlaces(question, Date.parse(saying.reopensAt))
        : no('places');
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
      return judgeWithoutEstimate(question, {
        reason: saying.reason,
        startMs: moment.nowMs,
        because: 'wait',
      });
    case 'taking':
      return lane.forecast
        ? weigh(question, { startMs: moment.nowMs, wait: lane.forecast, because: 'wait' })
        : unknown('wait');
  }
}

/** The day after brings new places before the clinic closes: 24:00 is no closing. */
function goesOnUntil({ board, lane }: GoQuestion, reopensAt: string | null): reopensAt is string {
  const closesAt = closingFor(board, lane);
  return board.status === 'open' && reopensAt !== null && (closesAt === undefined || reopensAt < closesAt);
}

/** How fast the new places go, nobody can tell. */
function judgeForMorePlaces(question: GoQuestion, reopensMs: number): Verdict {
  if (!isThereFor(question, reopensMs)) return no(question.lane.intake === 'full' ? 'places' : 'not-yet');
  if (!isHeard(question.moment)) return unknown('stale');
  const intake = intakeLimit(question);
  return { answer: 'tight', because: 'places', leaveByMs: intake && intake.untilMs - travelMs(question) };
}

function judgeBeforeOpening(question: GoQuestion, opensMs: number): Verdict {
  const { lane, moment } = question;
  // The afternoon is its first half: nobody is taken in early.
  if (lane.placesLeft === 0) return judgeForMorePlaces(question, opensMs);
  if (arrivalMs(question) < opensMs - earlyLineMs) return no('not-yet');
  const wait = lane.waiting === 0 ? noWait : lane.fromOpening;
  if (!isHeard(moment) || !wait) return unknown('not-yet');
  return weigh(question, { startMs: opensMs, wait, because: 'not-yet' });
}

function judgePaused(question: GoQuestion, restartMs: number): Verdict {
  const { forecast, noForecast: reason = 'unknown' } = question.lane;
  if (question.board.unconfirmedSince) return unknown('stale');
  if (!forecast) return judgeWithoutEstimate(question, { reason, startMs: restartMs, because: 'paused' });
  const wait = {
    low: secondsFrom(restartMs, question, forecast.low),
    likely: secondsFrom(restartMs, question, forecast.likely),
    high: secondsFrom(restartMs, question, forecast.high),
  };
  return weigh(question, { startMs: restartMs, wait, because: 'paused' });
}

/** What is left of a wait after a known start. */
const secondsFrom = (startMs: number, { moment }: GoQuestion, seconds: number): number =>
  Math.max(0, seconds - (startMs - moment.nowMs) / 1000);

const noWait: WaitRange = { low: 0, likely: 0, high: 0 };

type WithoutEstimate = { reason: NoForecastReason; startMs: number; because: GoReason };

function judgeWithoutEstimate(question: GoQuestion, { reason, startMs, because }: WithoutEstimate): Verdict {
  if (reason === 'offline') return unknown('stale');
  // Heard, but without a pace: nobody was called for long.
  if (reason === 'silent') return unknown('wait');
  const isLate = reason === 'after-closing';
  const { places, tickets, atLeast } = question.lane;
  const low = isLate ? rangeAtPosition(places, tickets - 1)?.low : atLeast;
  // While nobody is called, whoever joins such a line is told at once that the turn may not come.
  if (low === undefined || (isLate && because === 'paused')) return isLate ? unlikely : unknown('wait');
  const least = secondsFrom(startMs, question, low);
  const wait = { low: least, likely: least, high: least };
  const verdict = weigh(question, { startMs, wait, because });
  if (verdict.answer === 'no' || verdict.answer === 'unlikely') return verdict;
  return isLate ? { answer: 'tight', because: 'wait' } : unknown('wait');
}

const unlikely: Verdict = { answer: 'unlikely', because: 'wait' };

/** Where part of the line is probably not served, nobody who joins behind it is promised more. */
function withinReach({ lane }: GoQuestion, verdict: Verdict): Verdict {
  const { answer, because } = verdict;
  const isHope = answer === 'yes' || answer === 'tight' || (answer === 'unknown' && because === 'wait');
  return lane.reachable !== undefined && isHope ? unlikely : verdict;
}

/** Hours need no figures: after intake has ended nobody is taken in, whatever is known of the line. */
function byHours(question: GoQuestion, verdict: Verdict): Verdict {
  const intake = intakeLimit(question);
  const isOfToday = !isLaterDay(question.board, question.moment);
  const isLate = isOfToday && intake !== null && arrivalMs(question) > intake.untilMs;
  return isLate && verdict.answer !== 'no' ? no('intake-ends') : verdict;
}

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
  const near = limits.find((limit) => timeFor(limit) > limit.safeUntilMs);
  const lastMs = Math.min(...limits.filter(isLast(question)).map(({ untilMs }) => untilMs));
  // Of places that are not near nobody can tell when they go: alone they are no end.
  const isEnding = Number.isFinite(lastMs) && (near || limits[0]?.because !== 'places');
  return {
    answer: near ? 'tight' : 'yes',
    because: (near ?? prospect).because,
    leaveByMs: isEnding ? lastMs - travelMs(question) : null,
    // The test is worked too: it may end as a break begins (hence the millisecond), but not in one.
    finishesAtMs: afterWork(breaksOf(question.lane), startsMs, work.shownHighMs + serviceMs - 1),
  };
}
