import type { Desk, LaneDesk, LaneHours, NextDay } from '../contract/desk.js';
import { carryOver } from '../queue/carry-over.js';
import { applyDayOpened, laneConfigOf } from '../queue/day-config.js';
import { deskOf, stateOf } from '../queue/desk.js';
import type { DayLane } from '../queue/events.js';
import { carriedSeries } from '../queue/series.js';

export const halfDayMs = 12 * 60 * 60 * 1000;

export const isInQueueDay = ({ noon }: Pick<NextDay, 'noon'>, nowIso: string): boolean =>
  Math.floor((Date.parse(nowIso) - Date.parse(noon) + halfDayMs) / (2 * halfDayMs)) === 0;

/** What is already begun of the days after these desks: pending taps are applied to it again and again. */
const begunDays = new WeakMap<Desk, Desk>();

/**
 * Past midnight, the desk of the next day with the line that goes on; empty when the clinic had closed. Two days on
 * nothing is known and the old desk stays.
 */
export function deskAt(desk: Desk, nowIso: string): Desk {
  const { tomorrow } = desk;
  if (!tomorrow || !isInQueueDay(tomorrow, nowIso)) return desk;
  const begun = begunDays.get(desk) ?? beginDay(desk, tomorrow);
  begunDays.set(desk, begun);
  return begun;
}

function beginDay(desk: Desk, { laneHours = {}, ...nextDay }: NextDay): Desk {
  const { clinicId, epoch, name, lanes } = desk;
  const at = new Date(Date.parse(desk.noon) + halfDayMs).toISOString();
  const carriedOver = carryOver(stateOf(desk), nextDay.hours, at, isIssuedBy(lanes));
  const begun = applyDayOpened({
    type: 'day-opened',
    at,
    clinicId,
    epoch,
    name,
    lanes: lanes.map((lane) => withHoursOfDay(laneConfigOf(lane), laneHours[lane.lane])),
    ...nextDay,
    ...(carriedOver && { carriedOver }),
    series: carriedSeries(desk),
  });
  return deskOf(begun, { version: 0, nowIso: at });
}

function isIssuedBy(lanes: readonly LaneDesk[]): (lane: { lane: string }, number: number) => boolean {
  const unissued = new Map(lanes.map((lane) => [lane.lane, new Set(lane.unissued)]));
  return ({ lane }, number) => !unissued.get(lane)?.has(number);
}

const withHoursOfDay = ({ ownHours: _, ...lane }: DayLane, ownHours: LaneHours | undefined): DayLane =>
  ownHours ? { ...lane, ownHours } : lane;
