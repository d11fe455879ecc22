import type { LaneBoard, WaitRange } from '../contract/board.js';

/** Where too few wait to tell the pace, each booth is taken to keep busy with services this long. */
const shortServiceMinutes = 2;
const minTellingLine = 3;

/**
 * How many more people join a lane. A line that neither grows nor shrinks gains as many as are called, which are its
 * people divided by their wait (Little's law). `surplus`: how many more than expected may come within that time.
 */
export function expectedJoins({ waiting, booths }: LaneBoard, { likely }: WaitRange) {
  const tells = waiting >= minTellingLine && likely > 0;
  const perMinute = tells ? waiting / (likely / 60) : Math.max(1, booths) / shortServiceMinutes;
  return { perMinute, surplus: (minutes: number) => 2 * Math.sqrt(perMinute * minutes) };
}
