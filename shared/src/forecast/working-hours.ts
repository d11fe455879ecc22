import type { LaneFlow } from './flow.js';
import type { PausePeriod, WorkingTimes } from './lane-events.js';
import { slotsPerDay } from './lane-memory.js';

export type Downtime = { until: number | null };

const pauseAt = (breaks: readonly PausePeriod[], at: number): PausePeriod | undefined =>
  breaks.find(({ from, until }) => from <= at && (until === null || at < until));

/** Until the work goes on, through pauses that follow each other. People in line are served after closing. */
export function downtimeAt({ hours, breaks }: WorkingTimes, at: number): Downtime | null {
  let until = hours ? Math.max(at, hours.opensAt) : at;
  for (let pause = pauseAt(breaks, until); pause; pause = pauseAt(breaks, until)) {
    if (pause.until === null) return { until: null };
    until = pause.until;
  }
  return until > at ? { until } : null;
}

export const isClosedAt = ({ hours }: WorkingTimes, at: number): boolean =>
  hours !== null && hours.closesAt !== null && at >= hours.closesAt;

/** The latest opening or end of a break. Hours that begin with the day begin no work: whoever works then goes on. */
export function workStartedAt(
  { hours, breaks, midnight }: WorkingTimes & Pick<LaneFlow, 'midnight'>,
  at: number,
): number | null {
  let began = hours && hours.opensAt > midnight && hours.opensAt <= at ? hours.opensAt : null;
  for (const { until } of breaks) {
    if (until !== null && until <= at && (began === null || until > began)) began = until;
  }
  return began;
}

export function nextBreakAt({ breaks }: LaneFlow, at: number): number {
  let next = Number.POSITIVE_INFINITY;
  for (const { from } of breaks) if (from > at && from < next) next = from;
  return next;
}

export function workingSeconds(flow: LaneFlow, from: number, until: number): number {
  const begin = flow.hours ? Math.max(from, flow.hours.opensAt) : from;
  let seconds = Math.max(0, until - begin);
  for (const pause of flow.breaks) {
    const end = Math.min(until, pause.until ?? until);
    seconds -= Math.max(0, end - Math.max(begin, pause.from));
  }
  return Math.max(0, seconds);
}

export const halfHourSlotAt = ({ midnight }: LaneFlow, at: number): number => {
  const slot = Math.floor((at - midnight) / 1800) % slotsPerDay;
  return slot < 0 ? slot + slotsPerDay : slot;
};
