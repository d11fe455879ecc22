import { createForecaster } from '../day-lifecycle.js';
import type { LaneForecaster } from '../flow.js';
import type { LaneEvent, LaneEventOf, PausePeriod } from '../lane-events.js';
import type { LanePriors } from '../lane-memory.js';
import { observe } from '../observe.js';

/** Midnight of a Monday in Seoul, and moments of that day (epoch seconds). */
export const midnight = Date.parse('2026-11-23T00:00:00+09:00') / 1000;
export const at = (hour: number, minute = 0, second = 0): number =>
  midnight + hour * 3600 + minute * 60 + second;

/** The day of a lane open from nine to five, `days` later. */
export function dayBegan(days = 0, breaks: readonly PausePeriod[] = []): LaneEventOf<'day-began'> {
  const shift = days * 86_400;
  return {
    type: 'day-began',
    at: at(8, 30) + shift,
    midnight: midnight + shift,
    hours: { opensAt: at(9) + shift, closesAt: at(17) + shift },
    breaks,
  };
}

const openingHours = { opensAt: at(9), closesAt: at(17) };

/** Staff pause the lane of that day; `until: null`: with no known end. */
export const pausedAt = (time: number, until: number | null): LaneEvent => ({
  type: 'hours-set',
  at: time,
  hours: openingHours,
  breaks: [{ from: time, until }],
});

export const resumedAt = (time: number): LaneEvent => ({
  type: 'hours-set',
  at: time,
  hours: openingHours,
  breaks: [],
});

export function forecasterAfter(
  events: readonly LaneEvent[],
  plan: LanePriors = { service: 480 },
): LaneForecaster {
  const forecaster = createForecaster(plan);
  for (const event of events) observe(forecaster, event);
  return forecaster;
}

/** `count` tickets that join one second apart from `from` on. */
export const joinEvents = (from: number, count: number, prefix = 'A'): LaneEvent[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'joined',
    at: from + index,
    id: `${prefix}${index + 1}`,
  }));

/**
 * Steady work: `booths` booths call every `service` seconds from `from` to `until`, the line's tickets in the
 * order of their numbers, from `first` on. Check-outs come half a minute before the next call.
 */
export function serviceEvents(
  from: number,
  until: number,
  { booths, service, first = 1 }: { booths: number; service: number; first?: number },
): LaneEvent[] {
  const events: LaneEvent[] = [];
  let next = first;
  for (let time = from; time < until; time += service) {
    for (let booth = 1; booth <= booths; booth += 1) {
      const id = `A${next}`;
      const called = time + booth;
      next += 1;
      events.push({ type: 'called', at: called, id, booth: `${booth}` });
      events.push({ type: 'served', at: called + service - 30, id, cause: 'tap' });
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

export const mergeByTime = (...stories: readonly LaneEvent[][]): LaneEvent[] =>
  stories.flat().sort((a, b) => a.at - b.at);
