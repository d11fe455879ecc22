import type { LaneBoard, WaitRange } from '../contract/board.js';

/** Of a shorter line the wait says nothing of the pace. */
const minTellingLine = 3;

/**
 * How many more people join a lane. Between `least` and `most` lie those of the last hour, give or take twice the
 * square root, and those who keep a line in balance: its people divided by their wait (Little's law). `surplus`: how
 * many more than `most` may come within that time.
 */
export function expectedJoins({ waiting, joinedLastHour = 0 }: LaneBoard, { likely }: WaitRange) {
  /** Nobody in an hour does not mean nobody ever. */
  const seen = joinedLastHour + 1;
  const spread = 2 * Math.sqrt(seen);
  const inBalance = waiting >= minTellingLine && likely > 0 ? [waiting / (likely / 3600)] : [];
  const least = Math.min(Math.max(1, seen - spread), ...inBalance) / 60;
  const most = Math.max(seen + spread, ...inBalance) / 60;
  return { perMinute: { least, most }, surplus: (minutes: number) => 2 * Math.sqrt(most * minutes) };
}
