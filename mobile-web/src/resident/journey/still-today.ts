import type { Board, ClinicFacts, DaySchedule, Range } from '@hannun/shared';
import { localClock } from '../time/local-clock.js';

/** Whether someone who leaves now can still be tested today (DOMAIN.md). */
export type StillToday = 'likely' | 'tight' | 'unlikely';

/** Whoever arrives this close to an end (minutes) had better hurry. */
const margin = 15;

/**
 * Judges by arrival against intake's close, and by the wait after arrival against the clinic's. `null` where
 * the clinic takes nobody in or nothing ends today. `travel` and `now`: minutes and milliseconds.
 */
export function stillToday(
  board: Board,
  {
    forecast,
    clinic,
    travel,
    now,
  }: { forecast: Range | null; clinic: ClinicFacts | undefined; travel: number; now: number },
): StillToday | null {
  if (board.status !== 'open' || !board.closesAt) return null;
  const minute = 60_000;
  const arrival = now + travel * minute;
  const closes = Date.parse(board.closesAt);
  const intakeEnds = Math.min(closes, intakeEnd(clinic, board.day) ?? closes);
  if (arrival >= intakeEnds) return 'unlikely';
  const [likely, late] = [forecast?.likely ?? 0, forecast?.high ?? 0].map(
    (wait) => arrival + wait * 1000,
  ) as [number, number];
  if (likely >= closes) return 'unlikely';
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
