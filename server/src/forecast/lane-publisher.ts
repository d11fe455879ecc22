import type { LevelThresholds } from '@hannun/shared/contract';
import {
  createForecaster,
  forecastNewTicket,
  type LaneEvent,
  type LaneForecaster,
  type LaneMemory,
  type LanePriors,
  levelForWait,
  observe,
  withUpdatedPlan,
} from '@hannun/shared/forecast';
import { DaySummaryBuilder } from './day-summary-builder.js';
import { type LaneView, laneViewOf } from './lane-view.js';
import { positionForecasts } from './position-forecasts.js';
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
  private lastPublished: { atSeconds: number; published: PublishedForecast | null } | null = null;
  private cachedView: { atSeconds: number; view: LaneView } | null = null;

  constructor(
    private lanePlan: LanePriors,
    memory: LaneMemory | undefined,
    private thresholds: LevelThresholds,
  ) {
    const fresh = createForecaster(lanePlan);
    this.forecaster = { ...fresh, memory: structuredClone(memory ?? fresh.memory) };
  }

  updatePlan(plan: LanePriors, thresholds: LevelThresholds): void {
    if (JSON.stringify(plan) !== JSON.stringify(this.lanePlan))
      this.forecaster.memory = withUpdatedPlan(this.forecaster.memory, plan);
    if (this.lastPublished?.published && JSON.stringify(thresholds) !== JSON.stringify(this.thresholds))
      this.lastPublished = {
        ...this.lastPublished,
        published: withRecomputedLevel(this.lastPublished.published, thresholds),
      };
    this.lanePlan = plan;
    this.thresholds = thresholds;
    this.cachedView = null;
  }

  apply(event: LaneEvent, isPublished: boolean): void {
    const atSeconds = Math.max(event.at, this.forecaster.flow.now);
    const before = isPublished ? this.publishedAt(atSeconds) : null;
    observe(this.forecaster, event);
    this.summaryBuilder.add(event);
    this.cachedView = null;
    this.lastPublished = { atSeconds, published: isPublished ? this.publishNext(before, atSeconds) : null };
  }

  /** Times since the epoch. */
  view(nowSeconds: number, lastSeenAtSeconds: number | null): LaneView {
    const atSeconds = Math.max(
      Math.floor(nowSeconds / refreshIntervalSeconds) * refreshIntervalSeconds,
      this.forecaster.flow.now,
    );
    if (this.cachedView?.atSeconds === atSeconds && this.cachedView.view.noForecast !== 'offline')
      return this.cachedView.view;
    const lastSeen = lastSeenAtSeconds === null ? {} : { lastSeenAtSeconds };
    const forecast = forecastNewTicket(this.forecaster, atSeconds, lastSeen);
    const view = laneViewOf(
      forecast,
      this.publishedAt(atSeconds),
      positionForecasts(this.forecaster, atSeconds, lastSeen),
    );
    this.cachedView = { atSeconds, view };
    return view;
  }

  private publishedAt(untilSeconds: number): PublishedForecast | null {
    if (!this.lastPublished) return null;
    let { atSeconds: beforeSeconds, published } = this.lastPublished;
    const fromSeconds = Math.max(beforeSeconds, untilSeconds - lookBackSeconds);
    for (
      let atSeconds = (Math.floor(fromSeconds / refreshIntervalSeconds) + 1) * refreshIntervalSeconds;
      atSeconds <= untilSeconds;
      atSeconds += refreshIntervalSeconds
    ) {
      published = this.publishNext(canInfluence(beforeSeconds, atSeconds) ? published : null, atSeconds);
      beforeSeconds = atSeconds;
    }
    return published;
  }

  private publishNext(before: PublishedForecast | null, atSeconds: number): PublishedForecast | null {
    const tickets = this.forecaster.flow.line.length;
    return nextPublishedForecast(before, forecastNewTicket(this.forecaster, atSeconds), {
      tickets,
      nowSeconds: atSeconds,
      thresholds: this.thresholds,
    });
  }
}

const withRecomputedLevel = (
  published: PublishedForecast,
  thresholds: LevelThresholds,
): PublishedForecast => ({
  ...published,
  level: { level: levelForWait(published.range.high, thresholds), beyondSinceSeconds: null },
});
