import type { Board, ClinicFacts, DaySchedule, LaneBoard } from '@hannun/shared';
import { localClock } from '../time/local-clock.js';

/** Whether someone who leaves now can still be tested today (DOMAIN.md). */
export type StillToday = 'likely' | 'tight' | 'unlikely';

/** Whoever arrives this close to an end (minutes) had better hurry. */
const margin = 15;

/** Someone who leaves now: for which lane, how far away (minutes), and when that is (milliseconds). */
export type Leaving = {
  lane: Pick<LaneBoard, 'forecast' | 'noForecast' | 'atLeast'> | undefined;
  clinic: ClinicFacts | undefined;
  travel: number;
  now: number;
};

/**
 * Judges by arrival against intake's close, and by the wait after arrival against the clinic's. `null` where
 * the clinic takes nobody in or nothing ends today.
 */
export function stillToday(board: Board, { lane, clinic, travel, now }: Leaving): StillToday | null {
  if (board.status !== 'open' || !board.closesAt) return null;
  if (lane?.noForecast === 'after-closing') return 'unlikely';
  const minute = 60_000;
  const arrival = now + travel * minute;
  const closes = Date.parse(board.closesAt);
  const intakeEnds = Math.min(closes, intakeEnd(clinic, board.day) ?? closes);
  if (arrival >= intakeEnds) return 'unlikely';
  const wait = lane?.forecast?.likely ?? lane?.atLeast ?? 0;
  if (arrival + wait * 1000 >= closes) return 'unlikely';
  const late = arrival + (lane?.forecast?.high ?? wait) * 1000;
  const near = arrival + margin * minute >= intakeEnds || late + margin * minute >= closes;
  return near ? 'tight' : 'likely';
}

/** When intake ends on that day (milliseconds), by the clinic's schedule. */
function intakeEnd(clinic: ClinicFacts | undefined, day: string): number | null {
  const schedule = clinic && scheduleOn(clinic, day);
  return schedule?.intakeUntil ? localClock(day, schedule.intakeUntil) : null;
}

/** The clinic's hours on a day; `null`: closed. */
export function scheduleOn({ weekly, exceptions }: ClinicFacts, day: string): DaySchedule | null {
  const exception = exceptions?.[day];
  if (exception !== undefined) return exception;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return weekly[weekday] ?? null;
}
