import { dayCapacity } from '../forecast/day-capacity.js';
import { createForecaster } from '../forecast/day-lifecycle.js';
import type { LaneForecaster } from '../forecast/flow.js';
import type { LaneEvent, LaneEventOf } from '../forecast/lane-events.js';
import type { LanePriors } from '../forecast/lane-memory.js';
import { raisedLastNumber } from '../forecast/last-number.js';
import { observe } from '../forecast/observe.js';
import type { BacktestStep } from './log-steps.js';

/** Tickets of the days that a lane's line filled, had it closed by itself. */
export type LastNumberRecord = {
  days: number;
  filledDays: number;
  admitted: number;
  /** Called too late to be served before closing and the overtime known that morning. */
  tooLate: number;
  /** By how much, together. */
  tooLateSeconds: number;
  /** The same of those taken in once a last number was set. */
  admittedLast: number;
  tooLateLast: number;
  /** Turned away, though the log calls them in time. */
  wasted: number;
};

type LaneDay = {
  endsAt: number;
  lastNumber: number | null;
  admitted: Set<string>;
  admittedLast: Set<string>;
  turnedAway: Set<string>;
  calledAt: Map<string, number>;
};
type LaneReplay = { forecaster: LaneForecaster; day: LaneDay };

/** What would have become of each day if every lane had closed at its last number by itself. */
export function replayLastNumbers(steps: readonly BacktestStep[], plan?: LanePriors): LastNumberRecord {
  const record: LastNumberRecord = {
    days: 0,
    filledDays: 0,
    admitted: 0,
    tooLate: 0,
    tooLateSeconds: 0,
    admittedLast: 0,
    tooLateLast: 0,
    wasted: 0,
  };
  const lanes = new Map<string, LaneReplay>();
  for (const { key, event } of steps) {
    const lane = lanes.get(key) ?? { forecaster: createForecaster(plan), day: emptyDay() };
    lanes.set(key, lane);
    if (event.type === 'day-began') beginDay(lane, event, record);
    else apply(lane, event);
  }
  for (const lane of lanes.values()) recordDay(lane, record);
  return record;
}

const emptyDay = (endsAt = Number.POSITIVE_INFINITY): LaneDay => ({
  endsAt,
  lastNumber: null,
  admitted: new Set(),
  admittedLast: new Set(),
  turnedAway: new Set(),
  calledAt: new Map(),
});

function beginDay(lane: LaneReplay, event: LaneEventOf<'day-began'>, record: LastNumberRecord): void {
  recordDay(lane, record);
  observe(lane.forecaster, event);
  const closesAt = event.hours?.closesAt ?? Number.POSITIVE_INFINITY;
  lane.day = emptyDay(closesAt + lane.forecaster.memory.overtime);
  record.days += 1;
}

function apply({ forecaster, day }: LaneReplay, event: Exclude<LaneEvent, { type: 'day-began' }>): void {
  if (event.type === 'joined') {
    setLastNumber(forecaster, day, event.at);
    const isShut = day.lastNumber !== null && day.admitted.size >= day.lastNumber;
    (isShut ? day.turnedAway : day.admitted).add(event.id);
    if (day.lastNumber !== null && !isShut) day.admittedLast.add(event.id);
  }
  const id = 'id' in event ? (event.id ?? forecaster.flow.line[0]?.id) : undefined;
  if (event.type === 'called' && id !== undefined) day.calledAt.set(id, event.at);
  if (id !== undefined && day.turnedAway.has(id)) return;
  observe(forecaster, event);
  setLastNumber(forecaster, day, event.at);
}

function setLastNumber(forecaster: LaneForecaster, day: LaneDay, at: number): void {
  const capacity = dayCapacity(forecaster, at);
  if (!capacity) return;
  const served = day.admitted.size + Math.max(0, capacity.served - capacity.waiting);
  day.lastNumber = raisedLastNumber(day.lastNumber, served, capacity.isFull) ?? day.lastNumber;
}

function recordDay({ forecaster, day }: LaneReplay, record: LastNumberRecord): void {
  if (day.lastNumber === null) return;
  /** Seconds to spare; negative: too late. */
  const spare = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => {
      const calledAt = day.calledAt.get(id);
      return calledAt === undefined ? [] : day.endsAt - calledAt - forecaster.memory.service;
    });
  const late = spare(day.admitted).filter((seconds) => seconds < 0);
  record.filledDays += 1;
  record.admitted += day.admitted.size;
  record.tooLate += late.length;
  record.tooLateSeconds -= late.reduce((sum, seconds) => sum + seconds, 0);
  record.admittedLast += day.admittedLast.size;
  record.tooLateLast += spare(day.admittedLast).filter((seconds) => seconds < 0).length;
  record.wasted += spare(day.turnedAway).filter((seconds) => seconds >= 0).length;
}
