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
export const canInfluence = (earlier: number, later: number): boolean =>
  Math.floor(earlier / resetIntervalSeconds) >= Math.floor(later / resetIntervalSeconds);

/** All it shows follows from events and time alone, so that every node shows the same. */
export class LanePublisher {
  readonly forecaster: LaneForecaster;
  readonly summaryBuilder = new DaySummaryBuilder();
  private lastPublished: { at: number; published: PublishedForecast | null } | null = null;
  private cachedView: { at: number; view: LaneView } | null = null;

  constructor(
    private lanePlan: LanePriors,
    memory: LaneMemory | undefined,
    private edges: LevelThresholds,
  ) {
    const fresh = createForecaster(lanePlan);
    this.forecaster = { ...fresh, memory: structuredClone(memory ?? fresh.memory) };
  }

  updatePlan(plan: LanePriors, edges: LevelThresholds): void {
    if (JSON.stringify(plan) !== JSON.stringify(this.lanePlan))
      this.forecaster.memory = withUpdatedPlan(this.forecaster.memory, plan);
    if (this.lastPublished?.published && JSON.stringify(edges) !== JSON.stringify(this.edges))
      this.lastPublished = {
        ...this.lastPublished,
        published: withRecomputedLevel(this.lastPublished.published, edges),
      };
    this.lanePlan = plan;
    this.edges = edges;
    this.cachedView = null;
  }

  apply(event: LaneEvent, isPublished: boolean): void {
    const at = Math.max(event.at, this.forecaster.flow.now);
    const before = isPublished ? this.publishedAt(at) : null;
    observe(this.forecaster, event);
    this.summaryBuilder.add(event);
    this.cachedView = null;
    this.lastPublished = { at, published: isPublished ? this.publishNext(before, at) : null };
  }

  /** `now` and `contactAt` in epoch seconds; `contactAt`: when a tablet was last seen. */
  view(now: number, contactAt: number | null): LaneView {
    const at = Math.max(
      Math.floor(now / refreshIntervalSeconds) * refreshIntervalSeconds,
      this.forecaster.flow.now,
    );
    if (this.cachedView?.at === at && this.cachedView.view.noForecast !== 'offline')
      return this.cachedView.view;
    const contact = contactAt === null ? {} : { contactAt };
    const forecast = forecastNewTicket(this.forecaster, at, contact);
    const view = laneViewOf(forecast, this.publishedAt(at), positionForecasts(this.forecaster, at, contact));
    this.cachedView = { at, view };
    return view;
  }

  private publishedAt(until: number): PublishedForecast | null {
    if (!this.lastPublished) return null;
    let { at: before, published } = this.lastPublished;
    const from = Math.max(before, until - lookBackSeconds);
    for (
      let at = (Math.floor(from / refreshIntervalSeconds) + 1) * refreshIntervalSeconds;
      at <= until;
      at += refreshIntervalSeconds
    ) {
      published = this.publishNext(canInfluence(before, at) ? published : null, at);
      before = at;
    }
    return published;
  }

  private publishNext(before: PublishedForecast | null, at: number): PublishedForecast | null {
    const tickets = this.forecaster.flow.line.length;
    return nextPublishedForecast(before, forecastNewTicket(this.forecaster, at), {
      tickets,
      now: at,
      edges: this.edges,
    });
  }
}

const withRecomputedLevel = (published: PublishedForecast, edges: LevelThresholds): PublishedForecast => ({
  ...published,
  level: { level: levelForWait(published.range.high, edges), beyondSince: null },
});
