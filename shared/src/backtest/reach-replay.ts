import { createForecaster } from '../forecast/day-lifecycle.js';
import type { LaneForecaster } from '../forecast/flow.js';
import type { LaneEvent, LaneEventOf } from '../forecast/lane-events.js';
import type { LanePriors } from '../forecast/lane-memory.js';
import { observe } from '../forecast/observe.js';
import { nextReachable, type Reachable } from '../forecast/reachable.js';
import type { BacktestStep } from './log-steps.js';

/** Those to whom it was ever said that their turn may not come that day, and those who should have heard it. */
export type ReachRecord = {
  warned: number;
  /** Of them: called so that the service ends before closing and the overtime known that morning. */
  inTime: number;
  /** Neither warned nor called in time, though they stayed. */
  unwarned: number;
};

type LaneDay = {
  endsAt: number;
  warned: Set<string>;
  joined: Set<string>;
  left: Set<string>;
  calledAt: Map<string, number>;
};
type LaneReplay = { forecaster: LaneForecaster; reachable: Reachable | null; day: LaneDay; at: number };

/** Between two taps the clock alone may warn. */
const refreshSeconds = 60;

/** Who was warned on each day, and what became of them. */
export function replayReach(steps: readonly BacktestStep[], plan?: LanePriors): ReachRecord {
  const record: ReachRecord = { warned: 0, inTime: 0, unwarned: 0 };
  const lanes = new Map<string, LaneReplay>();
  for (const { key, event } of steps) {
    const lane = lanes.get(key) ?? {
      ...{ forecaster: createForecaster(plan), day: emptyDay() },
      ...{ reachable: null, at: event.at },
    };
    lanes.set(key, lane);
    if (event.type === 'day-began') beginDay(lane, event, record);
    else apply(lane, event);
    lane.at = event.at;
  }
  for (const lane of lanes.values()) recordDay(lane, record);
  return record;
}

function beginDay(lane: LaneReplay, event: LaneEventOf<'day-began'>, record: ReachRecord): void {
  recordDay(lane, record);
  observe(lane.forecaster, event);
  const closesAt = event.hours?.closesAt ?? Number.POSITIVE_INFINITY;
  lane.day = emptyDay(closesAt + lane.forecaster.memory.overtime);
  lane.reachable = null;
}

function apply(lane: LaneReplay, event: LaneEvent): void {
  const { forecaster, day } = lane;
  for (let at = lane.at + refreshSeconds; at < event.at; at += refreshSeconds) look(lane, at);
  const id = 'id' in event ? (event.id ?? forecaster.flow.line[0]?.id) : undefined;
  observe(forecaster, event);
  if (id !== undefined && event.type === 'joined') day.joined.add(id);
  if (id !== undefined && event.type === 'called') day.calledAt.set(id, event.at);
  if (id !== undefined && event.type === 'gone') day.left.add(id);
  look(lane, event.at);
}

function look(lane: LaneReplay, at: number): void {
  const { line } = lane.forecaster.flow;
  lane.reachable = nextReachable(lane.forecaster, lane.reachable, at);
  const upTo = line.findIndex(({ id }) => id === lane.reachable?.ticket);
  if (upTo >= 0) for (const { id } of line.slice(upTo + 1)) lane.day.warned.add(id);
}

const emptyDay = (endsAt = Number.POSITIVE_INFINITY): LaneDay => ({
  endsAt,
  ...{ warned: new Set(), joined: new Set(), left: new Set(), calledAt: new Map() },
});

function recordDay({ forecaster, day }: LaneReplay, record: ReachRecord): void {
  const latest = day.endsAt - forecaster.memory.service;
  for (const id of day.joined) {
    const calledAt = day.calledAt.get(id);
    if (calledAt === undefined && day.left.has(id)) continue;
    const isInTime = calledAt !== undefined && calledAt <= latest;
    if (day.warned.has(id)) {
      record.warned += 1;
      if (isInTime) record.inTime += 1;
    } else if (!isInTime) record.unwarned += 1;
  }
}
