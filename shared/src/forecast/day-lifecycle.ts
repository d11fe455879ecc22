import { closeAccuracyDay } from './accuracy-record.js';
import { createFlow, type LaneFlow, type LaneForecaster } from './flow.js';
import type { LaneEventOf } from './lane-events.js';
import { createLaneMemory, type LaneMemory, type LanePriors } from './lane-memory.js';
import { type LanePace, paceOf, withPace } from './pace.js';
import { adjustOvertakenLimit } from './queue-model.js';
import { unreachedAt } from './reachable.js';
import { learnStaffingProfile } from './staffing-profile.js';
import { isClosedAt, workStartedAt } from './working-hours.js';

const dayLearningRate = 0.3;

export const createForecaster = (plan?: LanePriors): LaneForecaster => ({
  memory: createLaneMemory(plan),
  flow: createFlow(0, 0),
});

export function startDay(forecaster: LaneForecaster, event: LaneEventOf<'day-began'>): void {
  const { memory, flow: before } = forecaster;
  learnFromDay(memory, before);
  // A forecaster made for this day has only its memory of the one before.
  const { at, midnight, hours, breaks } = event;
  if (before.midnight > 0) memory.pace = paceAtEnd(before, at);
  const begun = { ...createFlow(at, midnight), hours, breaks: breaks.slice() };
  forecaster.flow = event.goesOn && memory.pace ? withPace(begun, memory.pace) : begun;
}

/** Its breaks stay behind with the day, but not that work began again after them. */
function paceAtEnd(flow: LaneFlow, at: number): LanePace {
  const signs = [flow.lastWorkAt, workStartedAt(flow, at)].filter((at) => at !== null);
  return paceOf({ ...flow, lastWorkAt: signs.length > 0 ? Math.max(...signs) : null });
}

export function applyHours(
  forecaster: LaneForecaster,
  { hours, breaks }: LaneEventOf<'hours-set'>,
  at: number,
): void {
  const { flow } = forecaster;
  const closes = !isClosedAt(flow, at) && isClosedAt({ hours, breaks }, at);
  if (closes) flow.unreached = unreachedAt(forecaster, at);
  const past = flow.breaks
    .filter(({ from }) => from < at)
    .map(({ from, until }) => ({ from, until: Math.min(until ?? at, at) }));
  const coming = breaks
    .filter(({ until }) => until === null || until > at)
    .map(({ from, until }) => ({ from: Math.max(from, at), until }));
  flow.hours = hours;
  flow.breaks = [...past, ...coming];
}

function learnFromDay(memory: LaneMemory, flow: LaneFlow): void {
  if (flow.calls === 0) return;
  memory.overtime = updatedOvertimeSeconds(memory, flow);
  if (flow.waitingSeconds > 0) {
    memory.leaveRate += dayLearningRate * (flow.leaves / flow.waitingSeconds - memory.leaveRate);
  }
  for (const _ of Object.keys(flow.overtakenTickets)) adjustOvertakenLimit(memory, false);
  learnStaffingProfile(memory, flow);
  closeAccuracyDay(memory.record);
  memory.days += 1;
}

/** An evening opened again by hand, for people who come then, is none that the line may count on. */
function updatedOvertimeSeconds(
  { overtime }: LaneMemory,
  { hours, lastTimelyCallAt, line }: LaneFlow,
): number {
  const seen = Math.max(0, (lastTimelyCallAt ?? 0) - (hours?.closesAt ?? Number.POSITIVE_INFINITY));
  if (seen >= overtime || line.length === 0) return Math.max(seen, overtime);
  return overtime + dayLearningRate * (seen - overtime);
}
