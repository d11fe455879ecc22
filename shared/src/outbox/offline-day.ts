import type { Desk, LaneHours, NextDay } from '../contract/desk.js';
import { applyDayOpened, laneConfigOf } from '../queue/day-config.js';
import { deskOf } from '../queue/desk.js';
import type { DayLane } from '../queue/events.js';

export const halfDayMs = 12 * 60 * 60 * 1000;

export const isInQueueDay = ({ noon }: Pick<NextDay, 'noon'>, nowIso: string): boolean =>
  Math.floor((Date.parse(nowIso) - Date.parse(noon) + halfDayMs) / (2 * halfDayMs)) === 0;

/** Past midnight, an empty desk for the next day; two days on nothing is known and the old desk stays. */
export function deskAt(desk: Desk, nowIso: string): Desk {
  const { tomorrow, clinicId, epoch, name, lanes } = desk;
  if (!tomorrow || !isInQueueDay(tomorrow, nowIso)) return desk;
  const { laneHours = {}, ...nextDay } = tomorrow;
  const begun = applyDayOpened({
    type: 'day-opened',
    at: nowIso,
    clinicId,
    epoch,
    name,
    lanes: lanes.map((lane) => withHoursOfDay(laneConfigOf(lane), laneHours[lane.lane])),
    ...nextDay,
  });
  return deskOf(begun, { version: 0, nowIso });
}

const withHoursOfDay = ({ ownHours: _, ...lane }: DayLane, ownHours: LaneHours | undefined): DayLane =>
  ownHours ? { ...lane, ownHours } : lane;
