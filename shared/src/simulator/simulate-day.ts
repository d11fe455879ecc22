import type { LogRow } from '../log-file/row.js';
import { visitorsOf } from './arrivals.js';
import { chanceOf } from './chance.js';
import type { DayPlan, LanePlan, Shift } from './plan.js';
import { serve, type Visit } from './serving.js';

type Tap = { seconds: number; row: (at: string) => LogRow };

/** Pure and seeded. Rows are sorted by time; within a lane tickets are called in order of arrival. */
export function simulateDay(plan: DayPlan): LogRow[] {
  const opensAt = Date.parse(plan.opensAt);
  const length = (Date.parse(plan.closesAt) - opensAt) / 1000;
  const taps = plan.lanes.flatMap((lane, index) => laneTaps(lane, plan, length, index));
  const clock = (seconds: number) => new Date(opensAt + Math.round(seconds) * 1000).toISOString();
  const closing: Tap = {
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
function laneTaps(lane: LanePlan, plan: DayPlan, length: number, index: number): Tap[] {
  const chance = chanceOf(plan.seed * 31 + index);
  const visitors = visitorsOf(lane, plan.habits, length, chance);
  const visits = serve(visitors, lane, plan, chance).flatMap((visit) => visitTaps(visit, lane, plan.queue));
  return [...lane.shifts.flatMap((shift) => shiftTaps(shift, lane.lane, plan.queue)), ...visits];
}

function shiftTaps({ booth, from, until }: Shift, lane: string, queue: string): Tap[] {
  return [
    { seconds: from, row: (at) => ({ queue, at, type: 'open-booth', lane, booth }) },
    { seconds: until, row: (at) => ({ queue, at, type: 'close-booth', lane, booth }) },
  ];
}

function visitTaps(visit: Visit, { lane, heads }: LanePlan, queue: string): Tap[] {
  const base = { queue, lane, ticket: visit.ticket };
  const { party } = visit;
  const came: Tap = { seconds: visit.at, row: (at) => ({ ...base, at, type: 'check-in', party }) };
  return [came, ...(heads ? headTaps(visit, base) : endTaps(visit, base))];
}

type Base = { queue: string; lane: string; ticket: string };

function headTaps(visit: Visit, base: Base): Tap[] {
  const seconds =
    visit.end === 'left' ? visit.leavesAt : visit.end === 'served' ? visit.doneAt : visit.goneAt;
  return Number.isFinite(seconds) ? [{ seconds, row: (at) => ({ ...base, at, type: 'check-out' }) }] : [];
}

function endTaps(visit: Visit, base: Base): Tap[] {
  if (visit.end === 'left') {
    return Number.isFinite(visit.leavesAt)
      ? [{ seconds: visit.leavesAt, row: (at) => ({ ...base, at, type: 'leave' }) }]
      : [];
  }
  const { booth } = visit;
  const call: Tap = { seconds: visit.calledAt, row: (at) => ({ ...base, at, type: 'call', booth }) };
  if (visit.end === 'no-show')
    return [call, { seconds: visit.goneAt, row: (at) => ({ ...base, at, type: 'no-show' }) }];
  return visit.tapped
    ? [call, { seconds: visit.doneAt, row: (at) => ({ ...base, at, type: 'check-out' }) }]
    : [call];
}
