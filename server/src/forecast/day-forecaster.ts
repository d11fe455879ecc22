import type { DayConfig, DayForecastAccuracy, LaneConfig, QueueEvent, WaitRange } from '@hannun/shared';
import {
  type DailyAccuracy,
  defaultLevelThresholds,
  forecastNewTicket,
  type LaneEvent,
  type LaneMemory,
  observe,
  sumLastThirtyDays,
  toLaneEvents,
} from '@hannun/shared/forecast';
import type { DaySummary } from './day-tally.js';
import { inOrder, isLate, timeOf } from './event-order.js';
import { lanePlanOf } from './lane-plan.js';
import { isRemembered, ShownLane } from './shown-lane.js';
import { type LaneView, viewOf } from './view.js';

export type Memories = Readonly<Record<string, LaneMemory>>;

/** Made from memory and log alone, so that all nodes agree. */
export class DayForecaster {
  epoch = 0;
  private latest = 0;
  private setUp: readonly LaneConfig[] = [];
  private readonly lanes = new Map<string, ShownLane>();

  /** `isPublished`: false for days that are only learned from. */
  constructor(
    private readonly memories: Memories,
    private readonly shown: boolean,
  ) {}

  feedWhole(log: readonly QueueEvent[]): void {
    const ordered = inOrder(log);
    const last = ordered.at(-1);
    const until = last ? timeOf(last) / 1000 : 0;
    for (const event of ordered) {
      this.latest = Math.max(this.latest, timeOf(event));
      this.feedOne(event, this.shown && isRemembered(this.latest / 1000, until));
    }
  }

  /** Returns `false` if an event came too late to be added: then the whole log must be replayed. */
  feed(events: readonly QueueEvent[]): boolean {
    if (events.some((event) => isLate(event, this.latest))) return false;
    for (const event of events) {
      this.latest = Math.max(this.latest, timeOf(event));
      this.feedOne(event, this.shown);
    }
    return true;
  }

  /** `now` and `contactAt` in epoch seconds; `contactAt`: when a tablet was last seen. */
  view(name: string, now: number, contactAt: number | null): LaneView {
    const lane = this.lanes.get(name);
    return lane?.view(now, contactAt) ?? viewOf({ ok: false, reason: 'unknown' }, null, []);
  }

  /** `now` in epoch seconds. */
  joining(name: string, now: number, priority: boolean): WaitRange | null {
    const forecaster = this.lanes.get(name)?.forecaster;
    if (!forecaster) return null;
    const forecast = forecastNewTicket(forecaster, Math.max(now, forecaster.flow.now), { priority });
    return forecast.ok ? { low: forecast.low, likely: forecast.likely, high: forecast.high } : null;
  }

  /** Errors are sums in seconds. */
  records(): ({ lane: string } & DailyAccuracy)[] {
    return [...this.lanes].map(([lane, { forecaster }]) => ({
      lane,
      ...sumLastThirtyDays(forecaster.memory.record),
    }));
  }

  forecasts(): Record<string, DayForecastAccuracy> {
    return Object.fromEntries(
      [...this.lanes].map(([lane, { forecaster }]) => [lane, forecastDay(forecaster.memory.record.today)]),
    );
  }

  /** Ends the day and returns what was learned from it. Nothing may be applied afterwards. */
  close(day: string): { summary: DaySummary; memories: Memories } {
    const lanes = [...this.lanes];
    const summary = Object.fromEntries(
      lanes.map(([name, lane]) => [name, lane.tally.summary(lane.forecaster)]),
    );
    const forecasts = this.forecasts();
    for (const [, { forecaster }] of lanes) {
      const { now, midnight } = forecaster.flow;
      observe(forecaster, { type: 'day-began', at: now, midnight, hours: null, breaks: [] });
    }
    const learned = Object.fromEntries(lanes.map(([name, { forecaster }]) => [name, forecaster.memory]));
    return { summary: { day, lanes: summary, forecasts }, memories: { ...this.memories, ...learned } };
  }

  private feedOne(event: QueueEvent, shown: boolean): void {
    if (event.type === 'day-opened' || event.type === 'epoch-began') this.epoch = event.epoch;
    if (event.type === 'day-opened' || event.type === 'set-up-changed') this.plan(event);
    // Tickets still open at the end of the day: nobody saw those people leave.
    if (event.type === 'left' && event.reason === 'unknown') return;
    for (const { lane, event: happened } of toLaneEvents(event, this.setUp)) {
      this.lanes.get(lane)?.take(fromMidnight(happened), shown);
    }
    if (event.type === 'day-opened' || event.type === 'set-up-changed')
      this.setUp = this.withRetired(event.lanes);
  }

  private plan({ lanes, levels = defaultLevelThresholds }: DayConfig): void {
    for (const lane of lanes) {
      const known = this.lanes.get(lane.lane);
      if (known) known.replan(lanePlanOf(lane), levels);
      else this.lanes.set(lane.lane, new ShownLane(lanePlanOf(lane), this.memories[lane.lane], levels));
    }
  }

  /** A lane removed today may be added again, and its day then continues. */
  private withRetired(lanes: readonly LaneConfig[]): LaneConfig[] {
    return [...lanes, ...this.setUp.filter(({ lane }) => !lanes.some((other) => other.lane === lane))];
  }
}

/**
 * The log may have been opened late; taps that a tablet saved before that still happened at their own time.
 */
const fromMidnight = (event: LaneEvent): LaneEvent =>
  event.type === 'day-began' ? { ...event, at: event.midnight } : event;

const forecastDay = ({ calls, covered, shown, error }: DailyAccuracy): DayForecastAccuracy => ({
  calls,
  covered,
  within: shown,
  error: calls > 0 ? Math.round(error / calls) : 0,
});
