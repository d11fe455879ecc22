import { isDeepEqual } from '@hannun/shared/clinic-config';
import type { ClinicConfig, Exceptions } from '@hannun/shared/contract';
import { laneWeekOf } from './week/lane-week.js';

/** How many days of the week, dates and rules differ, as a person would count them. */
export function countChanges(before: ClinicConfig, after: ClinicConfig): number {
  const ofLanes = after.lanes.map((lane, index) => {
    const was = before.lanes[index] ?? lane;
    const [weekBefore, weekAfter] = [laneWeekOf(before, was), laneWeekOf(after, lane)];
    const weekdays = weekAfter.filter((day, weekday) => !isDeepEqual(day, weekBefore[weekday]));
    return weekdays.length + countDates(was.exceptions, lane.exceptions);
  });
  const ofRule = before.publicHolidays === after.publicHolidays ? 0 : 1;
  return (
    ofRule + countDates(before.exceptions, after.exceptions) + ofLanes.reduce((sum, each) => sum + each, 0)
  );
}

function countDates(before: Exceptions = {}, after: Exceptions = {}): number {
  const days = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...days].filter((day) => !isDeepEqual(before[day], after[day])).length;
}
