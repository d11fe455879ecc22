import type { BoothHistory, DayHistory, LaneHistory, LineHistory } from '../contract/history.js';
import type { LaneDay } from '../queue/state.js';
import type { DayBook, Step } from './book.js';
import { grouped } from './grouped.js';
import { endedIn, halfHour, halfHoursOf, mergedSteps, realVisits, type Span, waitsOf } from './half-hours.js';
import { mean, quantile } from './quantile.js';
import type { Visit } from './visits.js';

/** Milliseconds. */
export const midnightOf = ({ state: { noon } }: DayBook): number => Date.parse(noon) - 12 * 3600_000;

/** `until` in milliseconds. Forecast records are not in the log and stay `null`. */
export function dayHistory(book: DayBook, until: number): DayHistory {
  const { clinicId, day, hours } = book.state;
  const lanes = [...book.state.lanes, ...book.state.retired];
  const midnight = midnightOf(book);
  const end = midnight + 24 * 3600_000;
  const span = { midnight, until: Math.min(until, end) };
  const visitsOf = ({ lane }: LaneDay) => realVisits(book.visits.get(lane)?.values() ?? []);
  const stepsOf = ({ lane }: LaneDay) => book.steps.get(lane) ?? [];
  return {
    clinicId,
    day,
    hours,
    unfinished: until < end,
    all: lineHistory(lanes.flatMap(visitsOf), mergedSteps(lanes.map(stepsOf)), span),
    lanes: lanes.map((lane) => laneHistory(lane, visitsOf(lane), stepsOf(lane), span)),
    ledger: book.ledger,
    notices: book.notices,
    gaps: book.gaps,
  };
}

function laneHistory(
  lane: LaneDay,
  visits: readonly Visit[],
  steps: readonly Step[],
  span: Span,
): LaneHistory {
  const { code, name } = lane;
  const booths = boothsOf(visits, span);
  return { ...lineHistory(visits, steps, span), lane: lane.lane, code, name, booths, forecast: null };
}

function lineHistory(visits: readonly Visit[], steps: readonly Step[], span: Span): LineHistory {
  const slots = halfHoursOf(visits, steps, span);
  const waits = waitsOf(visits);
  const average = mean(waits);
  return {
    slots,
    arrivals: visits.reduce((sum, { party }) => sum + party, 0),
    ...endedIn(visits),
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

function boothsOf(visits: readonly Visit[], { midnight }: Span): BoothHistory[] {
  const served = visits.filter(({ booth, end }) => booth !== null && end?.how === 'served');
  return [...grouped(served, ({ booth }) => booth ?? '')]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([booth, at]) => {
      const slots = grouped(at, ({ end }) => Math.floor(((end?.at ?? 0) - midnight) / halfHour));
      const service = mean(at.map(({ end, calledAt }) => (end?.at ?? 0) - (calledAt ?? 0)));
      return {
        booth,
        served: people(at),
        service: service === null ? null : Math.round(service / 1000),
        slots: [...slots].sort(([a], [b]) => a - b).map(([slot, ended]) => ({ slot, served: people(ended) })),
      };
    });
}

const people = (visits: readonly Visit[]): number => visits.reduce((sum, { party }) => sum + party, 0);
