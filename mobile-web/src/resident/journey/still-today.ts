import type { Board, ClinicDirectoryEntry, DaySchedule, LaneBoard } from '@hannun/shared';
import { localClock } from '../time/local-clock.js';

/** Whether someone who leaves now can still be tested today (DOMAIN.md). */
export type StillToday = 'likely' | 'tight' | 'unlikely';

const margin = 15;

/** Someone who leaves now: the lane they need, minutes of travel, and the time of leaving (milliseconds). */
export type Leaving = {
  lane: Pick<LaneBoard, 'forecast' | 'noForecast' | 'atLeast'> | undefined;
  clinic: ClinicDirectoryEntry | undefined;
  travel: number;
  now: number;
};

/**
 * Compares the arrival with the end of intake, and the arrival plus the wait with closing time. `null` where the
 * clinic takes nobody in or has no closing time today.
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

function intakeEnd(clinic: ClinicDirectoryEntry | undefined, day: string): number | null {
  const schedule = clinic && scheduleOn(clinic, day);
  return schedule?.intakeUntil ? localClock(day, schedule.intakeUntil) : null;
}

/** The clinic's opening hours on a day; `null`: closed. */
export function scheduleOn({ weekly, exceptions }: ClinicDirectoryEntry, day: string): DaySchedule | null {
  const exception = exceptions?.[day];
  if (exception !== undefined) return exception;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return weekly[weekday] ?? null;
}
