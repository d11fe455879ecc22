import { isPlainNumber, type LevelThresholds, parseTicketId } from '@hannun/shared/contract';
import {
  createForecaster,
  type DayCapacity,
  dayCapacity,
  type Forecast,
  forecastNewTicket,
  type LaneEvent,
  type LaneForecaster,
  type LaneMemory,
  type LanePriors,
  levelForWait,
  nextReachable,
  observe,
  type Reachable,
  ticketsPresent,
  withUpdatedPlan,
} from '@hannun/shared/forecast';
import { DaySummaryBuilder } from './day-summary-builder.js';
import { type LaneView, laneViewOf } from './lane-view.js';
import { positionForecasts, whyNoPlaces } from './position-forecasts.js';
import { nextPublishedForecast, type PublishedForecast } from './published-forecast.js';

/** Without events the forecast is recomputed this often, at the same moments on every node. */
const refreshIntervalSeconds = 15;
/** A held-back change is released after two minutes, so nothing older matters. */
const lookBackSeconds = 150;
const resetIntervalSeconds = 3600;

/** The state restarts at each full hour, so nothing shown before it matters. */
export const canInfluence = (earlierSeconds: number, laterSeconds: number): boolean =>
  Math.floor(earlierSeconds / resetIntervalSeconds) >= Math.floor(laterSeconds / resetIntervalSeconds);

/** All it shows follows from events and time alone, so that every node shows the same. */
export class LanePublisher {
  readonly forecaster: LaneForecaster;
  readonly summaryBuilder = new DaySummaryBuilder();
  private lastPublished: ({ atSeconds: number } & Published) | null = null;
  /** The last moment at which something happened, and the line before it: a recount is many events at once. */
  private moment: { atSeconds: number; tickets: number } | null = null;
  private cachedView: { atSeconds: number; view: LaneView } | null = null;
  private cachedCapacity: { atSeconds: number; capacity: DayCapacity | null } | null = null;

  constructor(
    private lanePlan: LanePriors,
    memory: LaneMemory | undefined,
    private thresholds: LevelThresholds,
    private code: string,
  ) {
    const fresh = createForecaster(lanePlan);
    this.forecaster = { ...fresh, memory: structuredClone(memory ?? fresh.memory) };
  }

  updatePlan(plan: LanePriors, thresholds: LevelThresholds, code: string): void {
    this.code = code;
    if (JSON.stringify(plan) !== JSON.stringify(this.lanePlan))
      this.forecaster.memory = withUpdatedPlan(this.forecaster.memory, plan);
    if (this.lastPublished?.forecast && JSON.stringify(thresholds) !== JSON.stringify(this.thresholds))
      this.lastPublished = {
        ...this.lastPublished,
        forecast: withRecomputedLevel(this.lastPublished.forecast, thresholds),
      };
    this.lanePlan = plan;
    this.thresholds = thresholds;
    this.clearCaches();
  }

  apply(event: LaneEvent, isPublished: boolean): void {
    const atSeconds = Math.max(event.at, this.forecaster.flow.now);
    const published = isPublished ? this.publishedAt(atSeconds) : nothing;
    if (this.moment?.atSeconds !== atSeconds)
      this.moment = { atSeconds, tickets: presentTickets(this.forecaster) };
    observe(this.forecaster, event);
    // What was held back or held on to was said of another line.
    const hasJumped = Math.abs(presentTickets(this.forecaster) - this.moment.tickets) > 1;
    const before = hasJumped ? nothing : published;
    this.summaryBuilder.add(event);
    this.clearCaches();
    this.lastPublished = { atSeconds, ...(isPublished ? this.publishNext(before, atSeconds) : nothing) };
  }

  /** Times since the epoch. */
  view(nowSeconds: number, lastSeenAtSeconds: number | null): LaneView {
    const atSeconds = this.refreshedAt(nowSeconds);
    if (this.cachedView?.atSeconds === atSeconds && this.cachedView.view.noForecast !== 'offline')
      return this.cachedView.view;
    const lastSeen = lastSeenAtSeconds === null ? {} : { lastSeenAtSeconds };
    const published = this.publishedAt(atSeconds);
    const { reachable } = this.publishedAt(this.heardAt(atSeconds, lastSeenAtSeconds));
    const alone = forecastNewTicket(this.forecaster, atSeconds, lastSeen);
    const forecast = reachable ? behindReach(alone) : alone;
    const places = positionForecasts(this.forecaster, atSeconds, lastSeen);
    const lastAhead = this.forecaster.flow.line.length - 1;
    const view = laneViewOf(forecast, {
      published: published.forecast,
      places,
      lastPlace: places.find(([ahead]) => ahead === lastAhead),
      noPlaces: whyNoPlaces(this.forecaster, atSeconds, lastSeen),
      reachable: reachable && this.ownNumberUpTo(reachable.ticket),
    });
    this.cachedView = { atSeconds, view };
    return view;
  }

  /** Of the same moments as the view. */
  dayCapacity(nowSeconds: number): DayCapacity | null {
    const atSeconds = this.refreshedAt(nowSeconds);
    if (this.cachedCapacity?.atSeconds !== atSeconds)
      this.cachedCapacity = { atSeconds, capacity: dayCapacity(this.forecaster, atSeconds) };
    return this.cachedCapacity.capacity;
  }

  /** Who came from another lane, or got a number of a tablet, has none of the row here: the last one before is told. */
  private ownNumberUpTo(ticket: string): number | null {
    const { line } = this.forecaster.flow;
    const upTo = line.slice(0, line.findIndex(({ id }) => id === ticket) + 1);
    const names = upTo.map(({ id }) => parseTicketId(id));
    const isOfRow = (name: (typeof names)[number]) => name?.code === this.code && isPlainNumber(name.number);
    return names.findLast(isOfRow)?.number ?? null;
  }

  private refreshedAt(nowSeconds: number): number {
    const refreshed = Math.floor(nowSeconds / refreshIntervalSeconds) * refreshIntervalSeconds;
    return Math.max(refreshed, this.forecaster.flow.now);
  }

  /** Of a clinic that is not heard nobody can tell whether its line stands still. */
  private heardAt(atSeconds: number, lastSeenAtSeconds: number | null): number {
    const heardAt = this.refreshedAt(lastSeenAtSeconds ?? atSeconds);
    return lastSeenAtSeconds === null || heardAt + refreshIntervalSeconds > atSeconds ? atSeconds : heardAt;
  }

  private clearCaches(): void {
    this.cachedView = null;
    this.cachedCapacity = null;
  }

  private publishedAt(untilSeconds: number): Published {
    if (!this.lastPublished) return nothing;
    let { atSeconds: beforeSeconds, ...published } = this.lastPublished;
    const fromSeconds = Math.max(beforeSeconds, untilSeconds - lookBackSeconds);
    for (
      let atSeconds = (Math.floor(fromSeconds / refreshIntervalSeconds) + 1) * refreshIntervalSeconds;
      atSeconds <= untilSeconds;
      atSeconds += refreshIntervalSeconds
    ) {
      published = this.publishNext(canInfluence(beforeSeconds, atSeconds) ? published : nothing, atSeconds);
      beforeSeconds = atSeconds;
    }
    return published;
  }

  private publishNext(before: Published, atSeconds: number): Published {
    const { forecaster, thresholds } = this;
    const tickets = presentTickets(forecaster);
    const next = forecastNewTicket(forecaster, atSeconds);
    return {
      forecast: nextPublishedForecast(before.forecast, next, { tickets, nowSeconds: atSeconds, thresholds }),
      reachable: nextReachable(forecaster, before.reachable, atSeconds),
    };
  }
}

/** Where the day does not reach the line, it reaches nobody who joins it. */
const behindReach = (forecast: Forecast): Forecast =>
  forecast.ok || forecast.reason === 'too-wide' ? { ok: false, reason: 'after-closing' } : forecast;

const presentTickets = ({ flow }: LaneForecaster): number => ticketsPresent(flow, flow.line.length);

type Published = { forecast: PublishedForecast | null; reachable: Reachable | null };

const nothing: Published = { forecast: null, reachable: null };

const withRecomputedLevel = (
  published: PublishedForecast,
  thresholds: LevelThresholds,
): PublishedForecast => ({
  ...published,
  level: { level: levelForWait(published.range.high, thresholds), beyondSinceSeconds: null },
});
