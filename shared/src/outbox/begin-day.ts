import type { Desk, NextDay } from '../contract/desk.js';
import { deskOf } from '../queue/desk.js';
import { laneSetUpOf, opened } from '../queue/set-up.js';

export const halfDay = 12 * 60 * 60 * 1000;

export const isWithin = ({ noon }: Pick<NextDay, 'noon'>, now: string): boolean =>
  Math.floor((Date.parse(now) - Date.parse(noon) + halfDay) / (2 * halfDay)) === 0;

/** Past midnight, an empty desk for the next day; two days on nothing is known and the old desk stays. */
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
