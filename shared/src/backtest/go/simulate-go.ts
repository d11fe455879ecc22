import { dayMs, minuteMs } from '../../date-time/zoned-time.js';
import { simulateArrivals, type Visitor } from '../../simulator/arrivals.js';
import { type BoothShift, earliestCall, openDesks, serveNext } from '../../simulator/booth-service.js';
import { type LanePlan, realisticBehaviour } from '../../simulator/day-plan.js';
import { createSeededRandom, type SeededRandom } from '../../simulator/seeded-random.js';
import { typicalLane } from '../../simulator/typical-day.js';
import { arrivalMsOf, askNow, type GoEffort, type GoOutcome, randomAsk } from './go-record.js';
import { LiveClinic, recountIntervalMs, toIso } from './live-clinic.js';
import {
  between,
  breaksOf,
  lanesOf,
  openMs,
  type SimulatedClinic,
  simulatedClinics,
} from './simulated-clinics.js';
import { TimeLine } from './time-line.js';

/** Nine o'clock in Seoul, on a Monday. */
const firstOpensMs = Date.parse('2026-11-23T00:00:00Z');

/** People ask, set out and join, at every simulated clinic. Pure and seeded. */
export function simulateGo({ seed, days, asksPerLane }: GoEffort): GoOutcome[] {
  return simulatedClinics.flatMap((clinic, index) => {
    const live = new LiveClinic();
    const random = createSeededRandom(seed * 101 + index);
    return Array.from({ length: days }, (_, day) =>
      new SimulatedGoDay(live, clinic, firstOpensMs + day * dayMs, random).run(asksPerLane),
    ).flat();
  });
}

type SimulatedLane = { plan: LanePlan; desks: BoothShift[]; tickets: number };

class SimulatedGoDay {
  private readonly timeLine = new TimeLine();
  private readonly outcomes: GoOutcome[] = [];
  /** Seconds after opening, as the simulator counts. */
  private readonly breaks: { from: number; until: number }[];
  private readonly lanes: SimulatedLane[];

  constructor(
    private readonly live: LiveClinic,
    private readonly clinic: SimulatedClinic,
    private readonly opensMs: number,
    private readonly random: SeededRandom,
  ) {
    this.breaks = breaksOf(opensMs).map(({ from, until }) => ({
      from: this.secondsAt(Date.parse(from)),
      until: this.secondsAt(Date.parse(until)),
    }));
    const load = between(clinic.load, random);
    this.lanes = lanesOf(clinic).map((lane) => {
      const plan = typicalLane(lane);
      const arrivalsByHour = plan.arrivalsByHour.map((people) => people * load);
      return { plan: { ...plan, arrivalsByHour }, desks: openDesks(plan), tickets: 0 };
    });
  }

  run(asksPerLane: number): GoOutcome[] {
    this.openDay();
    this.planStaff();
    for (const lane of this.lanes) {
      const visitors = simulateArrivals(lane.plan, realisticBehaviour, openMs / 1000, this.random);
      for (const visitor of visitors)
        this.timeLine.plan(this.msAt(visitor.at), () => this.checkIn(lane, visitor));
      for (let index = 0; index < asksPerLane; index += 1) this.planAsk(lane);
    }
    this.timeLine.run();
    return this.outcomes;
  }

  private openDay(): void {
    const { opensMs, clinic, live } = this;
    const hours = {
      opensAt: toIso(opensMs),
      closesAt: toIso(opensMs + openMs),
      intakeClosesAt: toIso(opensMs + openMs - 30 * minuteMs),
      breaks: breaksOf(opensMs),
    };
    live.openDay({ clinicId: clinic.clinicId, hours, lanes: lanesOf(clinic) });
  }

  /** Short pauses, the last number, and the end that nobody could know. */
  private planStaff(): void {
    const { random, timeLine } = this;
    const at = (share: number) => this.opensMs + share * openMs;
    for (let recountMs = at(0); recountMs < at(1.2); recountMs += recountIntervalMs)
      timeLine.plan(recountMs, () => this.live.recount(recountMs));
    if (random.happens(0.3)) this.planPause(at(random.uniform()), 10 + 20 * random.uniform());
    if (random.happens(1 / 40)) {
      const atMs = at(0.4 + 0.6 * random.uniform());
      timeLine.plan(atMs, () => this.live.tap({ type: 'close-intake' }, atMs));
    }
    if (this.clinic.earlyEnd !== 'last-number') return;
    const atMs = at(0.5 + 0.2 * random.uniform());
    for (const lane of this.lanes) timeLine.plan(atMs, () => this.setLastNumber(lane, atMs));
  }

  private planPause(atMs: number, minutes: number): void {
    const until = atMs + minutes * minuteMs;
    this.breaks.push({ from: this.secondsAt(atMs), until: this.secondsAt(until) });
    this.timeLine.plan(atMs, () =>
      this.live.tap({ type: 'pause', reason: 'other', until: toIso(until) }, atMs),
    );
  }

  /** Staff count how many more fit into the day. */
  private setLastNumber({ plan, desks, tickets }: SimulatedLane, atMs: number): void {
    const free = earliestCall(desks, this.secondsAt(atMs), this.breaks)?.calledAt ?? openMs / 1000;
    const cycle = (plan.service * 1.25 + 12) / plan.shifts.length;
    const left = Math.max(0, Math.floor((0.9 * (openMs / 1000 - free)) / cycle));
    this.live.tap({ type: 'last-number', lane: plan.lane, number: Math.max(1, tickets + left) }, atMs);
  }

  private checkIn(lane: SimulatedLane, visitor: Visitor): void {
    const { live, timeLine } = this;
    const { plan } = lane;
    const atMs = this.msAt(visitor.at);
    if (!live.tap({ type: 'check-in', lane: plan.lane, party: visitor.party }, atMs).ok) return;
    lane.tickets += 1;
    const ticket = `${plan.code}${String(lane.tickets).padStart(3, '0')}`;
    this.closeWhenLong(lane, atMs);
    if (!this.isCalledFrom(lane, visitor.at)) return;
    const visit = serveNext(
      visitor,
      lane.desks,
      plan,
      { breaks: this.breaks, behaviour: realisticBehaviour },
      this.random,
    );
    if (visit.end === 'left') {
      // Half of those who give up tell nobody.
      const leavesMs = this.msAt(visit.leavesAt);
      if (this.random.happens(0.5))
        timeLine.plan(leavesMs, () => live.tap({ type: 'leave', ticket, reason: 'left' }, leavesMs));
      return;
    }
    const calledMs = this.msAt(visit.calledAt);
    timeLine.plan(calledMs, () =>
      live.tap({ type: 'call', lane: plan.lane, booth: visit.booth, ticket }, calledMs),
    );
    const endsMs = this.msAt(visit.end === 'served' ? visit.doneAt : visit.goneAt);
    if (visit.end === 'no-show')
      timeLine.plan(endsMs, () => live.tap({ type: 'leave', ticket, reason: 'no-show' }, endsMs));
    else if (visit.tapped) timeLine.plan(endsMs, () => live.tap({ type: 'check-out', ticket }, endsMs));
  }

  /** Staff see that the line fills the day, roughly. */
  private closeWhenLong({ desks }: SimulatedLane, atMs: number): void {
    if (this.clinic.earlyEnd !== 'by-hand') return;
    const now = this.secondsAt(atMs);
    const called = earliestCall(desks, now, this.breaks)?.calledAt ?? Number.POSITIVE_INFINITY;
    const guessed = now + (called - now) * this.random.lognormal(1, 0.15);
    if (guessed > openMs / 1000) this.live.tap({ type: 'close-intake' }, atMs);
  }

  private isCalledFrom({ desks }: SimulatedLane, seconds: number): boolean {
    const next = earliestCall(desks, seconds, this.breaks);
    return next !== undefined && next.calledAt <= openMs / 1000 + this.clinic.graceMinutes * 60;
  }

  private planAsk(lane: SimulatedLane): void {
    const { opensMs } = this;
    const ask = randomAsk(lane.plan.lane, { opensMs, closesMs: opensMs + openMs }, this.random);
    this.timeLine.plan(ask.atMs, () => {
      const { answer, because } = askNow(this.live, ask);
      const arrivesMs = arrivalMsOf(ask);
      this.timeLine.plan(arrivesMs, () => {
        const isServed =
          this.live.takesIn(ask.lane, arrivesMs) && this.isCalledFrom(lane, this.secondsAt(arrivesMs));
        this.outcomes.push({ answer, because, isServed });
      });
    });
  }

  private readonly msAt = (seconds: number): number => this.opensMs + Math.round(seconds) * 1000;

  private readonly secondsAt = (ms: number): number => (ms - this.opensMs) / 1000;
}
