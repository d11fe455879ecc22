import type { Pause } from './events.js';
import type { LaneFlow } from './flow.js';
import { slotsPerDay } from './memory.js';

/** When work goes on: `at` is a moment of work, or the clinic rests until `until` (`null`: nobody knows). */
export type Rest = { until: number | null };

const pauseAt = (breaks: readonly Pause[], at: number): Pause | undefined =>
  breaks.find(({ from, until }) => from <= at && (until === null || at < until));

/** The rest the clinic is in at `at`, or `null` while it works. After closing those in line are still served. */
export function restAt({ hours, breaks }: LaneFlow, at: number): Rest | null {
  if (hours && at < hours.opensAt) return { until: hours.opensAt };
  return pauseAt(breaks, at) ?? null;
}

/** Whether the clinic's day is over at `at`. */
export const closedAt = ({ hours }: LaneFlow, at: number): boolean => hours !== null && at >= hours.closesAt;

/** When the present stretch of work began: the opening, or the end of the last break before `at`. */
export function workBegan({ hours, breaks }: LaneFlow, at: number): number | null {
  let began = hours ? hours.opensAt : null;
  for (const { until } of breaks) {
    if (until !== null && until <= at && (began === null || until > began)) began = until;
  }
  return began;
}

/** The next moment after `at` at which a known break begins. */
export function nextBreak({ breaks }: LaneFlow, at: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { from } of breaks) if (from > at && from < next) next = from;
  return next;
}

/** Seconds of work between two moments, breaks and the time before opening left out. */
export function workingSeconds(flow: LaneFlow, from: number, until: number): number {
  const begin = flow.hours ? Math.max(from, flow.hours.opensAt) : from;
  let seconds = Math.max(0, until - begin);
  for (const pause of flow.breaks) {
    const end = Math.min(until, pause.until ?? until);
    seconds -= Math.max(0, end - Math.max(begin, pause.from));
  }
  return Math.max(0, seconds);
}

/** The half-hour of the local day in which `at` lies. */
export const slotAt = ({ midnight }: LaneFlow, at: number): number => {
  const slot = Math.floor((at - midnight) / 1800) % slotsPerDay;
  return slot < 0 ? slot + slotsPerDay : slot;
};
