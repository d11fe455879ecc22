import type { LevelEdges } from '@hannun/shared';
import {
  forecastJoin,
  type LaneEvent,
  type LaneForecaster,
  type LaneMemory,
  type LanePlan,
  levelOf,
  observe,
  replanned,
  startForecaster,
} from '@hannun/shared/forecast';
import { DayTally } from './day-tally.js';
import { placesOf } from './places.js';
import { type Standing, standingAfter } from './standing.js';
import { type LaneView, viewOf } from './view.js';

/** While nothing happens a forecast is made again this often (seconds), at the same moments on every node. */
const grid = 15;
/** Whatever is held back stands no longer than two minutes, so earlier moments decide nothing (seconds). */
const memorable = 150;
/** What is shown is judged anew at each full hour, so that what was shown before it decides nothing (seconds). */
const memory = 3600;

/** Whether what was shown at one moment can decide what is shown at a later one (epoch seconds). */
export const isRemembered = (earlier: number, later: number): boolean =>
  Math.floor(earlier / memory) >= Math.floor(later / memory);

/**
 * One lane on one day: its forecaster, its counts, and what it shows. All of it follows from the events and
 * the moment asked about, so that every node shows the same, however long it has run.
 */
export class ShownLane {
  readonly forecaster: LaneForecaster;
  readonly tally = new DayTally();
  /** What was shown right after the last event; `null` before the first. */
  private stood: { at: number; standing: Standing | null } | null = null;
  private looked: { at: number; view: LaneView } | null = null;

  constructor(
    private lanePlan: LanePlan,
    memory: LaneMemory | undefined,
    private edges: LevelEdges,
  ) {
    const fresh = startForecaster(lanePlan);
    this.forecaster = { ...fresh, memory: structuredClone(memory ?? fresh.memory) };
  }

  /** The office changed the lane's plan, or where its levels end. */
  replan(plan: LanePlan, edges: LevelEdges): void {
    if (JSON.stringify(plan) !== JSON.stringify(this.lanePlan))
      this.forecaster.memory = replanned(this.forecaster.memory, plan);
    if (this.stood?.standing && JSON.stringify(edges) !== JSON.stringify(this.edges))
      this.stood = { ...this.stood, standing: judgedAnew(this.stood.standing, edges) };
    this.lanePlan = plan;
    this.edges = edges;
    this.looked = null;
  }

  /** Takes an event in. `shown`: whether what it shows may decide what anybody will see, so that it has to be known. */
  take(event: LaneEvent, shown: boolean): void {
    const at = Math.max(event.at, this.forecaster.flow.now);
    const before = shown ? this.standingAt(at) : null;
    observe(this.forecaster, event);
    this.tally.add(event);
    this.looked = null;
    this.stood = { at, standing: shown ? this.after(before, at) : null };
  }

  /** What the lane's board says at `now` (epoch seconds); `contactAt`: when a tablet was last heard. */
  view(now: number, contactAt: number | null): LaneView {
    const at = Math.max(Math.floor(now / grid) * grid, this.forecaster.flow.now);
    // A tablet may be heard again at any moment.
    if (this.looked?.at === at && this.looked.view.noForecast !== 'offline') return this.looked.view;
    const contact = contactAt === null ? {} : { contactAt };
    const forecast = forecastJoin(this.forecaster, at, contact);
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
    return standingAfter(before, forecastJoin(this.forecaster, at), { tickets, now: at, edges: this.edges });
  }
}

/** Another rule holds from now on: no level waits for what the old one held back. */
const judgedAnew = (standing: Standing, edges: LevelEdges): Standing => ({
  ...standing,
  level: { level: levelOf(standing.range.high, edges), beyondSince: null },
});
