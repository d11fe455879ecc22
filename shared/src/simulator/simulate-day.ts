import type { LogRow } from '../log-file/log-row.js';
import { simulateArrivals } from './arrivals.js';
import { type SimulatedVisit, serveVisitors } from './booth-service.js';
import type { DayPlan, LanePlan, Shift } from './day-plan.js';
import { createSeededRandom } from './seeded-random.js';

type TimedRow = { seconds: number; row: (at: string) => LogRow };

/** Pure and seeded. Rows are sorted by time; within a lane tickets are called in order of arrival. */
export function simulateDay(plan: DayPlan): LogRow[] {
  const opensAt = Date.parse(plan.opensAt);
  const length = (Date.parse(plan.closesAt) - opensAt) / 1000;
  const taps = plan.lanes.flatMap((lane, index) => laneRows(lane, plan, length, index));
  const clock = (seconds: number) => new Date(opensAt + Math.round(seconds) * 1000).toISOString();
  const closing: TimedRow = {
    seconds: length,
    row: (at) => ({ queue: plan.queue, at, type: 'close-intake', lane: '' }),
  };
  const timed = [...taps, closing].sort((a, b) => Math.round(a.seconds) - Math.round(b.seconds));
  return [
    ...planRows(plan, clock, timed[0]?.seconds ?? 0),
    ...timed.map((tap) => tap.row(clock(tap.seconds))),
  ];
}

function planRows(plan: DayPlan, clock: (seconds: number) => string, first: number): LogRow[] {
  const base = { queue: plan.queue, at: clock(Math.min(first, 0)) };
  const hours = { from: new Date(plan.opensAt).toISOString(), until: new Date(plan.closesAt).toISOString() };
  const breaks = plan.breaks.map(({ from, until }) => ({ from: clock(from), until: clock(until) }));
  return [
    { ...base, type: 'hours', ...hours },
    ...breaks.map((pause): LogRow => ({ ...base, type: 'planned-break', ...pause })),
  ];
}

/** One seed per lane, so that changing a lane leaves the others unchanged. */
function laneRows(lane: LanePlan, plan: DayPlan, length: number, index: number): TimedRow[] {
  const random = createSeededRandom(plan.seed * 31 + index);
  const visitors = simulateArrivals(lane, plan.behaviour, length, random);
  const visits = serveVisitors(visitors, lane, plan, random).flatMap((visit) =>
    visitRows(visit, lane, plan.queue),
  );
  return [...lane.shifts.flatMap((shift) => shiftRows(shift, lane.lane, plan.queue)), ...visits];
}

function shiftRows({ booth, from, until }: Shift, lane: string, queue: string): TimedRow[] {
  return [
    { seconds: from, row: (at) => ({ queue, at, type: 'open-booth', lane, booth }) },
    { seconds: until, row: (at) => ({ queue, at, type: 'close-booth', lane, booth }) },
  ];
}

function visitRows(visit: SimulatedVisit, { lane, heads }: LanePlan, queue: string): TimedRow[] {
  const base = { queue, lane, ticket: visit.ticket };
  const { party } = visit;
  const came: TimedRow = { seconds: visit.at, row: (at) => ({ ...base, at, type: 'check-in', party }) };
  return [came, ...(heads ? headCountRows(visit, base) : ticketRows(visit, base))];
}

type Base = { queue: string; lane: string; ticket: string };

function headCountRows(visit: SimulatedVisit, base: Base): TimedRow[] {
  const seconds =
    visit.end === 'left' ? visit.leavesAt : visit.end === 'served' ? visit.doneAt : visit.goneAt;
  return Number.isFinite(seconds) ? [{ seconds, row: (at) => ({ ...base, at, type: 'check-out' }) }] : [];
}

function ticketRows(visit: SimulatedVisit, base: Base): TimedRow[] {
  if (visit.end === 'left') {
    return Number.isFinite(visit.leavesAt)
      ? [{ seconds: visit.leavesAt, row: (at) => ({ ...base, at, type: 'leave' }) }]
      : [];
  }
  const { booth } = visit;
  const call: TimedRow = { seconds: visit.calledAt, row: (at) => ({ ...base, at, type: 'call', booth }) };
  if (visit.end === 'no-show')
    return [call, { seconds: visit.goneAt, row: (at) => ({ ...base, at, type: 'no-show' }) }];
  return visit.tapped
    ? [call, { seconds: visit.doneAt, row: (at) => ({ ...base, at, type: 'check-out' }) }]
    : [call];
}
