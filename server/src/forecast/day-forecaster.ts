import type { LaneSetUp, QueueEvent, Range } from '@hannun/shared';
import {
  type DayRecord,
  type Forecast,
  forecastJoin,
  type LaneEvent,
  type LaneForecaster,
  type LaneMemory,
  laneEventsOf,
  lastThirtyDays,
  observe,
  startForecaster,
} from '@hannun/shared/forecast';
import { type DaySummary, DayTally } from './day-tally.js';
import { lanePlanOf } from './lane-plan.js';
import { placesOf } from './places.js';
import { type Standing, standingAfter } from './standing.js';
import { type LaneView, viewOf } from './view.js';

/** What the lanes of a clinic had learned by the end of a day. */
export type Memories = Readonly<Record<string, LaneMemory>>;

type Lane = {
  forecaster: LaneForecaster;
  tally: DayTally;
  standing: Standing | null;
  /** The view as of `at` (epoch seconds); `null` when something has happened since. */
  looked: { at: number; view: LaneView } | null;
};

/** While nothing happens a forecast is made again this often (seconds), at the same moments on every node. */
const grid = 15;

/** The forecasters of one clinic's lanes on one day. Made from memory and log alone, so every node agrees. */
export class DayForecaster {
  epoch = 0;
  private setUp: readonly LaneSetUp[] = [];
  private readonly lanes = new Map<string, Lane>();

  constructor(private readonly memories: Memories) {}

  /** Takes in what happened, in the log's order. */
  feed(events: readonly QueueEvent[]): void {
    for (const event of events) this.feedOne(event);
  }

  /** What the lane's board says at `now` (epoch seconds); `contactAt`: when a tablet was last heard. */
  view(name: string, now: number, contactAt: number | null): LaneView {
    const lane = this.lanes.get(name);
    if (!lane) return viewOf({ ok: false, reason: 'unknown' }, null, []);
    const at = Math.max(Math.floor(now / grid) * grid, lane.forecaster.flow.now);
    // A tablet may be heard again at any moment.
    if (lane.looked?.at === at && lane.looked.view.noForecast !== 'offline') return lane.looked.view;
    const contact = contactAt === null ? {} : { contactAt };
    const forecast = forecastJoin(lane.forecaster, at, contact);
    stand(lane, forecast, at);
    const view = viewOf(forecast, lane.standing, placesOf(lane.forecaster, at, contact));
    lane.looked = { at, view };
    return view;
  }

  /** The forecast for a person who joins at `now` (epoch seconds), as it is given to them. */
  joining(name: string, now: number, priority: boolean): Range | null {
    const lane = this.lanes.get(name);
    if (!lane) return null;
    const forecast = forecastJoin(lane.forecaster, Math.max(now, lane.forecaster.flow.now), { priority });
    return forecast.ok ? { low: forecast.low, likely: forecast.likely, high: forecast.high } : null;
  }

  /** How each lane's forecasts came true in the last thirty days; errors are sums in seconds. */
  records(): ({ lane: string } & DayRecord)[] {
    return [...this.lanes].map(([lane, { forecaster }]) => ({
      lane,
      ...lastThirtyDays(forecaster.memory.record),
    }));
  }

  /** Ends the day: what it came to, and what the lanes remember of it. Nothing may be fed afterwards. */
  close(day: string): { summary: DaySummary; memories: Memories } {
    const lanes = [...this.lanes];
    const summary = Object.fromEntries(
      lanes.map(([name, lane]) => [name, lane.tally.summary(lane.forecaster)]),
    );
    for (const [, { forecaster }] of lanes) {
      const { now, midnight } = forecaster.flow;
      observe(forecaster, { type: 'day-began', at: now, midnight, hours: null, breaks: [] });
    }
    const learned = Object.fromEntries(lanes.map(([name, { forecaster }]) => [name, forecaster.memory]));
    return { summary: { day, lanes: summary }, memories: { ...this.memories, ...learned } };
  }

  private feedOne(event: QueueEvent): void {
    if (event.type === 'day-opened' || event.type === 'epoch-began') this.epoch = event.epoch;
    if (event.type === 'day-opened') this.open(event.lanes);
    // Closing the day finds people still in line; they waited until the end, and nobody saw them go.
    if (event.type === 'left' && event.reason === 'unknown') return;
    for (const { lane: name, event: happened } of laneEventsOf(event, this.setUp)) {
      const lane = this.lanes.get(name);
      if (!lane) continue;
      observe(lane.forecaster, fromMidnight(happened));
      lane.tally.add(happened);
      const { now } = lane.forecaster.flow;
      stand(lane, forecastJoin(lane.forecaster, now), now);
    }
  }

  private open(lanes: readonly LaneSetUp[]): void {
    this.setUp = lanes;
    for (const lane of lanes) {
      const fresh = startForecaster(lanePlanOf(lane));
      const memory = structuredClone(this.memories[lane.lane] ?? fresh.memory);
      this.lanes.set(lane.lane, {
        forecaster: { ...fresh, memory },
        tally: new DayTally(),
        standing: null,
        looked: null,
      });
    }
  }
}

/** The log may have begun late; taps from before, which a tablet kept, still happened when they did. */
const fromMidnight = (event: LaneEvent): LaneEvent =>
  event.type === 'day-began' ? { ...event, at: event.midnight } : event;

function stand(lane: Lane, forecast: Forecast, at: number): void {
  lane.standing = standingAfter(lane.standing, forecast, lane.forecaster.flow.line.length, at);
  lane.looked = null;
}
