import type { DayForecastAccuracy, WaitRange } from '@hannun/shared/contract';
import { hourMs } from '@hannun/shared/date-time';
import {
  applyToTimes,
  type DailyAccuracy,
  type DayCapacity,
  defaultLevelThresholds,
  forecastNewTicket,
  type LaneEvent,
  type LaneMemory,
  observe,
  servesUntil,
  sumLastThirtyDays,
  toLaneEvents,
} from '@hannun/shared/forecast';
import { type ClinicDay, type DayConfig, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import type { DaySummary } from './day-summary-builder.js';
import { eventTimeMs, isLate, sortByTime } from './event-order.js';
import { lanePlanOf } from './lane-plan.js';
import { canInfluence, LanePublisher } from './lane-publisher.js';
import { type LaneView, viewOfUnknownLane } from './lane-view.js';

export type LaneMemories = Readonly<Record<string, LaneMemory>>;

/** Made from memory and log alone, so that all nodes agree. */
export class DayForecaster {
  epoch = 0;
  private latestMs = 0;
  private clinic: ClinicDay = initialClinicDay;
  private readonly lanes = new Map<string, LanePublisher>();

  /** `isPublished`: false for days that are only learned from. */
  constructor(
    private readonly memories: LaneMemories,
    private readonly isPublished: boolean,
  ) {}

  replay(log: readonly QueueEvent[]): void {
    const ordered = sortByTime(log);
    const last = ordered.at(-1);
    const untilSeconds = last ? eventTimeMs(last) / 1000 : 0;
    for (const event of ordered) {
      this.latestMs = Math.max(this.latestMs, eventTimeMs(event));
      this.applyOne(event, this.isPublished && canInfluence(this.latestMs / 1000, untilSeconds));
    }
  }

  /** Returns `false` if an event came too late to be added: then the whole log must be replayed. */
  apply(events: readonly QueueEvent[]): boolean {
    if (events.some((event) => isLate(event, this.latestMs))) return false;
    for (const event of events) {
      this.latestMs = Math.max(this.latestMs, eventTimeMs(event));
      this.applyOne(event, this.isPublished);
    }
    return true;
  }

  /** Times since the epoch; `lastSeenAtSeconds`: of the clinic's tablets. */
  laneView(name: string, nowSeconds: number, lastSeenAtSeconds: number | null): LaneView {
    const lane = this.lanes.get(name);
    return lane?.view(nowSeconds, lastSeenAtSeconds) ?? viewOfUnknownLane;
  }

  forecastForJoiner(name: string, nowSeconds: number, priority: boolean): WaitRange | null {
    const forecaster = this.lanes.get(name)?.forecaster;
    if (!forecaster) return null;
    const forecast = forecastNewTicket(forecaster, Math.max(nowSeconds, forecaster.flow.now), { priority });
    if (!forecast.ok) return null;
    const { ok: _, rough: __, ...range } = forecast;
    return range;
  }

  dayCapacity(name: string, nowSeconds: number): DayCapacity | null {
    return this.lanes.get(name)?.dayCapacity(nowSeconds) ?? null;
  }

  /** Errors are sums in seconds. */
  lastThirtyDays(): ({ lane: string } & DailyAccuracy)[] {
    return [...this.lanes].map(([lane, { forecaster }]) => ({
      lane,
      ...sumLastThirtyDays(forecaster.memory.record),
    }));
  }

  todayAccuracy(): Record<string, DayForecastAccuracy> {
    return Object.fromEntries(
      [...this.lanes].map(([lane, { forecaster }]) => [lane, toForecastDay(forecaster.memory.record.today)]),
    );
  }

  servesUntil(name: string): string | null {
    const lane = this.lanes.get(name);
    return lane ? servesUntil(lane.forecaster) : null;
  }

  /** Ends the day and returns what was learned from it. Nothing may be applied afterwards. */
  close(day: string): { summary: DaySummary; memories: LaneMemories } {
    const lanes = [...this.lanes];
    const summary = Object.fromEntries(
      lanes.map(([name, lane]) => [name, lane.summaryBuilder.summarize(lane.forecaster)]),
    );
    const forecasts = this.todayAccuracy();
    for (const [, { forecaster }] of lanes) {
      const { now, midnight } = forecaster.flow;
      observe(forecaster, { type: 'day-began', at: now, midnight, hours: null, breaks: [] });
    }
    const learned = Object.fromEntries(lanes.map(([name, { forecaster }]) => [name, forecaster.memory]));
    return { summary: { day, lanes: summary, forecasts }, memories: { ...this.memories, ...learned } };
  }

  private applyOne(event: QueueEvent, isPublished: boolean): void {
    if (event.type === 'day-opened' || event.type === 'epoch-began') this.epoch = event.epoch;
    if (event.type === 'day-opened' || event.type === 'set-up-changed') this.updatePlans(event);
    // Tickets still open at the end of the day: nobody saw those people leave.
    if (endsWithDay(event, this.clinic)) return;
    const before = this.clinic;
    this.clinic = applyToTimes(before, event);
    for (const { lane, event: happened } of toLaneEvents(event, before, this.clinic)) {
      this.lanes.get(lane)?.apply(startAtMidnight(happened), isPublished);
    }
  }

  private updatePlans({ lanes, levels = defaultLevelThresholds }: DayConfig): void {
    for (const lane of lanes) {
      const known = this.lanes.get(lane.lane);
      if (known) known.updatePlan(lanePlanOf(lane), levels, lane.code);
      else {
        const memory = this.memories[lane.lane];
        this.lanes.set(lane.lane, new LanePublisher(lanePlanOf(lane), memory, levels, lane.code));
      }
    }
  }
}

/** Of the day before, tickets end in the middle of the night. */
const endsWithDay = (event: QueueEvent, { noon }: ClinicDay): boolean =>
  event.type === 'left' &&
  event.reason === 'unknown' &&
  Date.parse(event.at) >= Date.parse(noon) + 12 * hourMs;

/** A log may be opened late; taps a tablet saved before that still happened at their own time. */
const startAtMidnight = (event: LaneEvent): LaneEvent =>
  event.type === 'day-began' ? { ...event, at: event.midnight } : event;

const toForecastDay = ({ calls, covered, shown, error }: DailyAccuracy): DayForecastAccuracy => ({
  calls,
  covered,
  within: shown,
  error: calls > 0 ? Math.round(error / calls) : 0,
});
