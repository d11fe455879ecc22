import type { Visitor } from './arrivals.js';
import type { Chance } from './chance.js';
import type { DayPlan, LanePlan, Shift } from './plan.js';

/** Times in seconds after opening. */
export type Visit = Visitor &
  (
    | { end: 'left' }
    | { end: 'no-show'; booth: string; calledAt: number; goneAt: number }
    | { end: 'served'; booth: string; calledAt: number; doneAt: number; tapped: boolean }
  );

type Desk = Shift & { freeAt: number };

const spread = 0.4;
const turnover = 8;
const callPatience = 60;

/** First come, first served. People still waiting at the end are served before the last booth closes. */
export function serve(visitors: readonly Visitor[], plan: LanePlan, day: DayPlan, chance: Chance): Visit[] {
  const desks = plan.shifts.map((shift): Desk => ({ ...shift, freeAt: shift.from }));
  const last = desks.reduce<Desk | undefined>((a, b) => (a && a.until >= b.until ? a : b), undefined);
  if (last) last.until = Number.POSITIVE_INFINITY;
  return visitors.map((visitor) => {
    const next = earliest(desks, visitor.at, day.breaks);
    if (!next || visitor.leavesAt <= next.calledAt) return { ...visitor, end: 'left' };
    const visit = attend(visitor, next, plan, day, chance);
    next.desk.freeAt =
      (visit.end === 'served' ? visit.doneAt : visit.goneAt) + turnover * (0.5 + chance.uniform());
    return visit;
  });
}

type Turn = { desk: Desk; calledAt: number };

function earliest(desks: readonly Desk[], from: number, breaks: DayPlan['breaks']): Turn | undefined {
  let best: Turn | undefined;
  for (const desk of desks) {
    const calledAt = afterBreaks(Math.max(desk.freeAt, from), breaks);
    if (calledAt < desk.until && (!best || calledAt < best.calledAt)) best = { desk, calledAt };
  }
  return best;
}

const afterBreaks = (at: number, breaks: DayPlan['breaks']): number =>
  breaks.reduce((time, pause) => (pause.from <= time && time < pause.until ? pause.until : time), at);

type Attended = Exclude<Visit, { end: 'left' }>;

function attend(
  visitor: Visitor,
  { desk, calledAt }: Turn,
  plan: LanePlan,
  day: DayPlan,
  chance: Chance,
): Attended {
  const called = { ...visitor, booth: desk.booth, calledAt };
  if (chance.happens(day.habits.noShows))
    return { ...called, end: 'no-show', goneAt: calledAt + callPatience };
  const seconds = chance.lognormal(plan.service, spread) * (1 + 0.5 * (visitor.party - 1));
  return {
    ...called,
    end: 'served',
    doneAt: calledAt + Math.max(1, seconds),
    tapped: !chance.happens(day.habits.forgottenCheckOuts),
  };
}
