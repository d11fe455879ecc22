import type { ArrivalsBeforeAfter } from '../contract/history.js';
import type { DayFold } from './day-fold.js';
import { countedVisits, halfHourMs, peopleIn } from './half-hours.js';

const halfHoursPerSide = 4;

export function arrivalsBeforeAfter(
  fold: DayFold,
  at: number,
  until: number,
): ArrivalsBeforeAfter['halfHours'] {
  const visits = [...fold.visits.values()].flatMap((lane) => countedVisits(lane.values()));
  return Array.from({ length: 2 * halfHoursPerSide }, (_, index) => index - halfHoursPerSide)
    .filter((offset) => at + (offset + 1) * halfHourMs <= until)
    .map((offset) => ({
      offset,
      arrivals: peopleIn(
        visits.filter(({ joinedAt }) => Math.floor((joinedAt - at) / halfHourMs) === offset),
      ),
    }));
}
