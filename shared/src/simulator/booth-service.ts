import type { Visitor } from './arrivals.js';
import type { DayPlan, LanePlan, Shift } from './day-plan.js';
import type { SeededRandom } from './seeded-random.js';

/** Times in seconds after opening. */
export type SimulatedVisit = Visitor &
  (
    | { end: 'left' }
    | { end: 'no-show'; booth: string; calledAt: number; goneAt: number }
    | { end: 'served'; booth: string; calledAt: number; doneAt: number; tapped: boolean }
  );

export type BoothShift = Shift & { freeAt: number };

const serviceSigma = 0.4;
const turnoverSeconds = 8;
const noShowAfterSeconds = 60;

/** First come, first served. People still waiting at the end are served before the last booth closes. */
export function serveVisitors(
  visitors: readonly Visitor[],
  plan: LanePlan,
  day: DayPlan,
  random: SeededRandom,
): SimulatedVisit[] {
  const desks = openDesks(plan);
  return visitors.map((visitor) => serveNext(visitor, desks, plan, day, random));
}

/** The last to close stays until everybody is served. */
export function openDesks({ shifts }: LanePlan): BoothShift[] {
  const desks = shifts.map((shift): BoothShift => ({ ...shift, freeAt: shift.from }));
  const last = desks.reduce<BoothShift | undefined>((a, b) => (a && a.until >= b.until ? a : b), undefined);
  if (last) last.until = Number.POSITIVE_INFINITY;
  return desks;
}

/** The visitor joins behind everybody served so far, and occupies a desk. */
export function serveNext(
  visitor: Visitor,
  desks: readonly BoothShift[],
  plan: LanePlan,
  day: Pick<DayPlan, 'breaks' | 'behaviour'>,
  random: SeededRandom,
): SimulatedVisit {
  const next = earliestCall(desks, visitor.at, day.breaks);
  if (!next || visitor.leavesAt <= next.calledAt) return { ...visitor, end: 'left' };
  const visit = serveVisitor(visitor, next, plan, day, random);
  next.desk.freeAt =
    (visit.end === 'served' ? visit.doneAt : visit.goneAt) + turnoverSeconds * (0.5 + random.uniform());
  return visit;
}

type NextCall = { desk: BoothShift; calledAt: number };

/** Of somebody who joins at `from`, behind everybody served so far. */
export function earliestCall(
  desks: readonly BoothShift[],
  from: number,
  breaks: DayPlan['breaks'],
): NextCall | undefined {
  let best: NextCall | undefined;
  for (const desk of desks) {
    const calledAt = afterBreaks(Math.max(desk.freeAt, from), breaks);
    if (calledAt < desk.until && (!best || calledAt < best.calledAt)) best = { desk, calledAt };
  }
  return best;
}

const afterBreaks = (at: number, breaks: DayPlan['breaks']): number =>
  breaks.reduce((time, pause) => (pause.from <= time && time < pause.until ? pause.until : time), at);

type Attended = Exclude<SimulatedVisit, { end: 'left' }>;

function serveVisitor(
  visitor: Visitor,
  { desk, calledAt }: NextCall,
  plan: LanePlan,
  day: Pick<DayPlan, 'behaviour'>,
  random: SeededRandom,
): Attended {
  const called = { ...visitor, booth: desk.booth, calledAt };
  if (random.happens(day.behaviour.noShows))
    return { ...called, end: 'no-show', goneAt: calledAt + noShowAfterSeconds };
  const seconds = random.lognormal(plan.service, serviceSigma) * (1 + 0.5 * (visitor.party - 1));
  return {
    ...called,
    end: 'served',
    doneAt: calledAt + Math.max(1, seconds),
    tapped: !random.happens(day.behaviour.forgottenCheckOuts),
  };
}
