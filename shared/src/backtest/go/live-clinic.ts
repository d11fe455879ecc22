import type { Board, LaneBoard } from '../../contract/board.js';
import type { LaneConfig } from '../../contract/clinic.js';
import type { Command } from '../../contract/command.js';
import type { DayHours } from '../../contract/desk.js';
import { dayInZone, dayMs, hourMs, minuteMs } from '../../date-time/zoned-time.js';
import { servesUntil } from '../../forecast/availability.js';
import { createForecaster } from '../../forecast/day-lifecycle.js';
import type { LaneForecaster } from '../../forecast/flow.js';
import { type Forecast, forecastAtPosition, forecastNewTicket } from '../../forecast/forecast.js';
import { waitFromOpening } from '../../forecast/from-opening.js';
import { observe } from '../../forecast/observe.js';
import { applyToTimes, toLaneEvents } from '../../forecast/queue-event-adapter.js';
import type { CommandBody } from '../../log-file/csv-replay.js';
import { boardOf } from '../../queue/board.js';
import { type Decision, decide } from '../../queue/decide.js';
import type { QueueEvent } from '../../queue/events.js';
import { evolve } from '../../queue/evolve.js';
import { type ClinicDay, initialClinicDay } from '../../queue/state.js';

export const toIso = (time: string | number): string => new Date(time).toISOString();

const seoulOffsetMs = 9 * hourMs;

export type ClinicDayPlan = { clinicId: string; hours: DayHours; lanes: readonly LaneConfig[] };

export const recountIntervalMs = 100 * minuteMs;

/** A clinic under the product's own rules: taps change it, and its board says what residents are told. */
export class LiveClinic {
  private state: ClinicDay = initialClinicDay;
  /** Learn from day to day. */
  private readonly forecasters = new Map<string, LaneForecaster>();

  openDay({ clinicId, hours, lanes }: ClinicDayPlan): void {
    const opensMs = Date.parse(hours.opensAt);
    const midnightMs = opensMs - ((opensMs + seoulOffsetMs) % dayMs);
    const name = { ko: clinicId, en: clinicId };
    this.apply([
      {
        type: 'day-opened',
        at: toIso(midnightMs),
        day: dayInZone('Asia/Seoul', opensMs),
        epoch: 1,
        noon: toIso(midnightMs + dayMs / 2),
        nextOpensAt: toIso(opensMs + dayMs),
        ...{ clinicId, name, hours, lanes },
      },
    ]);
  }

  /** A refused one changes nothing. */
  tap(tap: CommandBody, atMs: number): Decision {
    const decision = this.decideOn(tap, atMs);
    if (decision.ok) this.apply(decision.events);
    return decision;
  }

  /** As staff are asked every two hours, which otherwise leaves the figures unconfirmed. */
  recount(atMs: number): void {
    for (const { lane, waiting } of this.board(atMs).lanes)
      this.tap({ type: 'correct', lane, waiting }, atMs);
  }

  takesIn(lane: string, atMs: number): boolean {
    return this.decideOn({ type: 'check-in', lane }, atMs).ok;
  }

  board(atMs: number): Board {
    const nowIso = toIso(atMs);
    const board = boardOf(this.state, { version: 1, nowIso, contactAt: nowIso });
    return { ...board, lanes: board.lanes.map((lane) => this.withForecast(lane, atMs / 1000)) };
  }

  private decideOn(tap: CommandBody, atMs: number): Decision {
    const at = toIso(atMs);
    const command: unknown = { id: '', clinicId: this.state.clinicId, at, ...tap };
    return decide(this.state, command as Command, { device: 'tablet', nowIso: at, token: '' });
  }

  private apply(events: readonly QueueEvent[]): void {
    for (const event of events) {
      const before = this.state;
      this.state = evolve(before, event);
      for (const { lane, event: happened } of toLaneEvents(event, before, applyToTimes(before, event)))
        observe(this.forecasterOf(lane), happened);
    }
  }

  private forecasterOf(lane: string): LaneForecaster {
    const known = this.forecasters.get(lane) ?? createForecaster();
    this.forecasters.set(lane, known);
    return known;
  }

  private withForecast(lane: LaneBoard, nowSeconds: number): LaneBoard {
    const forecaster = this.forecasterOf(lane.lane);
    const forecast = forecastNewTicket(forecaster, Math.max(nowSeconds, forecaster.flow.now));
    const until = servesUntil(forecaster);
    return {
      ...lane,
      ...(until === null ? {} : { servesUntil: until }),
      ...lastPlace(forecaster, nowSeconds),
      ...newcomersView(lane, forecast),
    };
  }
}

/** Of the places of those in line, only the last is of use to newcomers. */
function lastPlace(forecaster: LaneForecaster, nowSeconds: number): Pick<LaneBoard, 'places'> {
  const ahead = forecaster.flow.line.length - 1;
  const forecast =
    ahead < 0 ? null : forecastAtPosition(forecaster, Math.max(nowSeconds, forecaster.flow.now), ahead);
  return forecast?.ok ? { places: [[ahead, forecast.low, forecast.high]] } : {};
}

/** As a board has it (server/src/forecast/lane-view.ts), but without its calming of what people see. */
function newcomersView(lane: LaneBoard, forecast: Forecast): Partial<LaneBoard> {
  if (!forecast.ok) {
    const { reason, atLeast } = forecast;
    return { noForecast: reason, ...(atLeast === undefined ? {} : { atLeast }) };
  }
  const { ok: _, rough: __, ...wait } = forecast;
  if (lane.intake === undefined) return { forecast: wait };
  const fromOpening = waitFromOpening(lane, wait);
  return fromOpening ? { fromOpening } : {};
}
