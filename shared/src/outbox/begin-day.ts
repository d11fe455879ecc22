import type { Desk, NextDay } from '../contract/desk.js';
import { deskOf } from '../queue/desk.js';
import { laneSetUpOf, opened } from '../queue/set-up.js';

/** From noon to either end of a queue day (milliseconds). */
export const halfDay = 12 * 60 * 60 * 1000;

/** Whether a moment (ISO-8601) lies in the queue day of this noon. */
export const isWithin = ({ noon }: Pick<NextDay, 'noon'>, now: string): boolean =>
  Math.floor((Date.parse(now) - Date.parse(noon) + halfDay) / (2 * halfDay)) === 0;

/**
 * The desk as the clinic's own rules have it at `now` (ISO-8601): the one that was told, or past its midnight the
 * next day's, begun empty with the set-up the tablet knows. Two days on nothing is known, and the old desk stands.
 */
export function deskAt(desk: Desk, now: string): Desk {
  const { tomorrow, clinicId, epoch, name, lanes } = desk;
  if (!tomorrow || !isWithin(tomorrow, now)) return desk;
  const begun = opened({
    type: 'day-opened',
    at: now,
    clinicId,
    epoch,
    name,
    lanes: lanes.map(laneSetUpOf),
    ...tomorrow,
  });
  return deskOf(begun, { version: 0, now });
}
