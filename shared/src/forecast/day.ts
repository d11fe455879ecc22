import type { DayBegan, HoursSet, Pause } from './events.js';
import { freshFlow, type LaneFlow, type LaneForecaster } from './flow.js';
import { learnOvertaking } from './line.js';
import { freshMemory, type LaneMemory, type LanePlan } from './memory.js';
import { learnProfile } from './profile.js';
import { closeRecord } from './record.js';
import { cycleBase } from './service.js';

const dayLearning = 0.3;
const enoughPeople = 10;

export const startForecaster = (plan?: LanePlan): LaneForecaster => ({
  memory: freshMemory(plan),
  flow: freshFlow(0, 0),
});

export function beginDay(forecaster: LaneForecaster, event: DayBegan): void {
  rememberDay(forecaster.memory, forecaster.flow);
  forecaster.flow = freshFlow(event.at, event.midnight);
  forecaster.flow.hours = event.hours;
  forecaster.flow.breaks = event.breaks.map(planned);
}

export function changeHours({ flow }: LaneForecaster, { hours, breaks }: HoursSet, at: number): void {
  const stay = flow.breaks.filter((pause) => !pause.planned || (pause.until !== null && pause.until <= at));
  const ended = new Set(stay.flatMap((pause) => (pause.planned ? [pause.from] : [])));
  flow.hours = hours;
  flow.breaks = [...stay, ...breaks.filter(({ from }) => !ended.has(from)).map(planned)];
}

const planned = (pause: Pause): Pause => ({ ...pause, planned: true });

function rememberDay(memory: LaneMemory, flow: LaneFlow): void {
  if (flow.calls === 0) return;
  const { boothSeconds, cleared } = flow.spent;
  if (cleared >= enoughPeople) {
    const ratio = boothSeconds / cleared / cycleBase(memory);
    memory.long += dayLearning * (Math.min(2, Math.max(0.5, ratio)) - memory.long);
  }
  memory.overtime = overtimeAfter(memory, flow);
  if (flow.waitingSeconds > 0) {
    memory.leaveRate += dayLearning * (flow.leaves / flow.waitingSeconds - memory.leaveRate);
  }
  for (const _ of Object.keys(flow.unanswered)) learnOvertaking(memory, false);
  learnProfile(memory, flow);
  closeRecord(memory.record);
  memory.days += 1;
}

function overtimeAfter({ overtime }: LaneMemory, { hours, lastCall, line }: LaneFlow): number {
  const seen = Math.max(0, (lastCall ?? 0) - (hours?.closesAt ?? Number.POSITIVE_INFINITY));
  if (seen >= overtime || line.length === 0) return Math.max(seen, overtime);
  return overtime + dayLearning * (seen - overtime);
}
