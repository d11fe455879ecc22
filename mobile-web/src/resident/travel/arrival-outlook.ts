import { scheduleOn } from '@hannun/shared/clinic-config';
import type { Board, ClinicDirectoryEntry, LaneBoard } from '@hannun/shared/contract';
import { minuteMs } from '@hannun/shared/date-time';
import { clinicTimeToMs } from '../time/format-time.js';

/** Whether someone who leaves now can still be tested today (docs/domain.md, 'What residents ask'). */
export type ArrivalOutlook = 'likely' | 'tight' | 'unlikely';

const marginMinutes = 15;

/** Someone who leaves now: the lane they need, minutes of travel, and the time of leaving (milliseconds). */
export type Departure = {
  lane: Pick<LaneBoard, 'forecast' | 'noForecast' | 'atLeast'> | undefined;
  clinicInfo: ClinicDirectoryEntry | undefined;
  travelMinutes: number;
  nowMs: number;
};

/**
 * Compares the arrival with the end of intake, and the arrival plus the wait with closing time. `null` where the
 * clinic takes nobody in or has no closing time today.
 */
export function assessArrival(
  board: Board,
  { lane, clinicInfo, travelMinutes, nowMs }: Departure,
): ArrivalOutlook | null {
  if (board.status !== 'open' || !board.closesAt) return null;
  if (lane?.noForecast === 'after-closing') return 'unlikely';
  const arrivalMs = nowMs + travelMinutes * minuteMs;
  const closesMs = Date.parse(board.closesAt);
  const intakeEndsMs = Math.min(closesMs, intakeEndMs(clinicInfo, board.day) ?? closesMs);
  if (arrivalMs >= intakeEndsMs) return 'unlikely';
  const waitSeconds = lane?.forecast?.likely ?? lane?.atLeast ?? 0;
  if (arrivalMs + waitSeconds * 1000 >= closesMs) return 'unlikely';
  const latestCallMs = arrivalMs + (lane?.forecast?.high ?? waitSeconds) * 1000;
  const isTight =
    arrivalMs + marginMinutes * minuteMs >= intakeEndsMs ||
    latestCallMs + marginMinutes * minuteMs >= closesMs;
  return isTight ? 'tight' : 'likely';
}

function intakeEndMs(clinicInfo: ClinicDirectoryEntry | undefined, day: string): number | null {
  const schedule = clinicInfo && scheduleOn(clinicInfo, day);
  return schedule?.intakeUntil ? clinicTimeToMs(day, schedule.intakeUntil) : null;
}
