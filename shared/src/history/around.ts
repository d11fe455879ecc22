import type { ArrivalsAround } from '../contract/history.js';
import type { DayBook } from './book.js';
import { halfHour, realVisits } from './half-hours.js';

const reach = 4;

export function arrivalsAround(book: DayBook, at: number, until: number): ArrivalsAround['halfHours'] {
  const visits = [...book.visits.values()].flatMap((lane) => realVisits(lane.values()));
  return Array.from({ length: 2 * reach }, (_, index) => index - reach)
    .filter((offset) => at + (offset + 1) * halfHour <= until)
    .map((offset) => ({
      offset,
      arrivals: visits
        .filter(({ joinedAt }) => Math.floor((joinedAt - at) / halfHour) === offset)
        .reduce((sum, { party }) => sum + party, 0),
    }));
}
