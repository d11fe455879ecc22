import type { BoothHistory, DayHistory, LaneHistory, QueueHistory } from '../contract/history.js';
import type { LaneDay } from '../queue/state.js';
import type { DayFold, WaitingCount } from './day-fold.js';
import { groupBy } from './group-by.js';
import {
  arrivedToday,
  countedVisits,
  type DaySpan,
  departureStats,
  halfHourMs,
  mergeWaitingCounts,
  peopleIn,
  summarizeHalfHours,
  waitSeconds,
} from './half-hours.js';
import { mean, quantile } from './statistics.js';
import type { Visit } from './visits.js';

/** Milliseconds. */
export const midnightOf = ({ state: { noon } }: DayFold): number => Date.parse(noon) - 12 * 3600_000;

/** `until` in milliseconds. Forecast records are not in the log and stay `null`. */
export function dayHistory(fold: DayFold, until: number): DayHistory {
  const { clinicId, day, hours } = fold.state;
  const lanes = [...fold.state.lanes, ...fold.state.removedLanes];
  const midnight = midnightOf(fold);
  const end = midnight + 24 * 3600_000;
  const span = { midnight, until: Math.min(until, end) };
  const visitsOf = ({ lane }: LaneDay) => countedVisits(fold.visits.get(lane)?.values() ?? []);
  const stepsOf = ({ lane }: LaneDay) => fold.waitingCounts.get(lane) ?? [];
  return {
    clinicId,
    day,
    hours,
    unfinished: until < end,
    all: queueHistory(lanes.flatMap(visitsOf), mergeWaitingCounts(lanes.map(stepsOf)), span),
    lanes: lanes.map((lane) => laneHistory(lane, visitsOf(lane), stepsOf(lane), span)),
    ledger: fold.recounts,
    notices: fold.notices,
    gaps: fold.gaps,
  };
}

function laneHistory(
  lane: LaneDay,
  visits: readonly Visit[],
  steps: readonly WaitingCount[],
  span: DaySpan,
): LaneHistory {
  const { code, name } = lane;
  const booths = boothsOf(visits, span);
  return { ...queueHistory(visits, steps, span), lane: lane.lane, code, name, booths, forecast: null };
}

function queueHistory(visits: readonly Visit[], steps: readonly WaitingCount[], span: DaySpan): QueueHistory {
  const slots = summarizeHalfHours(visits, steps, span);
  const waits = waitSeconds(visits);
  const average = mean(waits);
  return {
    slots,
    arrivals: peopleIn(arrivedToday(visits)),
    ...departureStats(visits),
    unfinished: visits.filter(({ end }) => end === null || end.how === 'unfinished').length,
    peak: Math.max(0, ...slots.map(({ peak }) => peak)),
    wait: {
      calls: waits.length,
      mean: average === null ? null : Math.round(average),
      median: quantile(waits, 0.5),
      p90: quantile(waits, 0.9),
    },
  };
}

function boothsOf(visits: readonly Visit[], { midnight }: DaySpan): BoothHistory[] {
  const served = visits.filter(({ booth, end }) => booth !== null && end?.how === 'served');
  return [...groupBy(served, ({ booth }) => booth ?? '')]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([booth, at]) => {
      const slots = groupBy(at, ({ end }) => Math.floor(((end?.at ?? 0) - midnight) / halfHourMs));
      const service = mean(at.map(({ end, calledAt }) => (end?.at ?? 0) - (calledAt ?? 0)));
      return {
        booth,
        served: peopleIn(at),
        service: service === null ? null : Math.round(service / 1000),
        slots: [...slots]
          .sort(([a], [b]) => a - b)
          .map(([slot, ended]) => ({ slot, served: peopleIn(ended) })),
      };
    });
}
