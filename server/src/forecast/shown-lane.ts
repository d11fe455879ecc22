import type { LevelThresholds } from '@hannun/shared';
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
import { DayTally } from './day-tally.js';
import { placesOf } from './places.js';
import { type Standing, standingAfter } from './standing.js';
import { type LaneView, viewOf } from './view.js';

/** Without events the forecast is recomputed this often, at the same moments on every node. */
const grid = 15;
/** A held-back change is released after two minutes, so nothing older matters. */
const memorable = 150;
const memory = 3600;

/** The state restarts at each full hour, so nothing shown before it matters. */
export const isRemembered = (earlier: number, later: number): boolean =>
  Math.floor(earlier / memory) >= Math.floor(later / memory);

/** All it shows follows from events and time alone, so that every node shows the same. */
export class ShownLane {
  readonly forecaster: LaneForecaster;
  readonly tally = new DayTally();
  private stood: { at: number; standing: Standing | null } | null = null;
  private looked: { at: number; view: LaneView } | null = null;

  constructor(
    private lanePlan: LanePriors,
    memory: LaneMemory | undefined,
    private edges: LevelThresholds,
  ) {
    const fresh = createForecaster(lanePlan);
    this.forecaster = { ...fresh, memory: structuredClone(memory ?? fresh.memory) };
  }

  replan(plan: LanePriors, edges: LevelThresholds): void {
    if (JSON.stringify(plan) !== JSON.stringify(this.lanePlan))
      this.forecaster.memory = withUpdatedPlan(this.forecaster.memory, plan);
    if (this.stood?.standing && JSON.stringify(edges) !== JSON.stringify(this.edges))
      this.stood = { ...this.stood, standing: judgedAnew(this.stood.standing, edges) };
    this.lanePlan = plan;
    this.edges = edges;
    this.looked = null;
  }

  take(event: LaneEvent, shown: boolean): void {
    const at = Math.max(event.at, this.forecaster.flow.now);
    const before = shown ? this.standingAt(at) : null;
    observe(this.forecaster, event);
    this.tally.add(event);
    this.looked = null;
    this.stood = { at, standing: shown ? this.after(before, at) : null };
  }

  /** `now` and `contactAt` in epoch seconds; `contactAt`: when a tablet was last seen. */
  view(now: number, contactAt: number | null): LaneView {
    const at = Math.max(Math.floor(now / grid) * grid, this.forecaster.flow.now);
    if (this.looked?.at === at && this.looked.view.noForecast !== 'offline') return this.looked.view;
    const contact = contactAt === null ? {} : { contactAt };
    const forecast = forecastNewTicket(this.forecaster, at, contact);
    const view = viewOf(forecast, this.standingAt(at), placesOf(this.forecaster, at, contact));
    this.looked = { at, view };
    return view;
  }

  private standingAt(until: number): Standing | null {
    if (!this.stood) return null;
    let { at: before, standing } = this.stood;
    const from = Math.max(before, until - memorable);
    for (let at = (Math.floor(from / grid) + 1) * grid; at <= until; at += grid) {
      standing = this.after(isRemembered(before, at) ? standing : null, at);
      before = at;
    }
    return standing;
  }

  private after(before: Standing | null, at: number): Standing | null {
    const tickets = this.forecaster.flow.line.length;
    return standingAfter(before, forecastNewTicket(this.forecaster, at), {
      tickets,
      now: at,
      edges: this.edges,
    });
  }
}

const judgedAnew = (standing: Standing, edges: LevelThresholds): Standing => ({
  ...standing,
  level: { level: levelForWait(standing.range.high, edges), beyondSince: null },
});
