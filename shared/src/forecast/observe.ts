import { changeBooths } from './booth-taps.js';
import { boothsWorking } from './booths.js';
import { called } from './calls.js';
import { beginDay, changeHours } from './day.js';
import type { LaneEvent } from './events.js';
import type { LaneForecaster } from './flow.js';
import { slotAt, workingSeconds } from './hours.js';
import { countOverdue } from './lessons.js';
import { correctParty, gone, joined, returned } from './line.js';
import { spend } from './pace.js';
import { noteStaffing } from './profile.js';
import { served } from './served.js';

/** Mutates the forecaster. Deterministic: no clock, no randomness. An earlier event counts as now. */
export function observe(forecaster: LaneForecaster, event: LaneEvent): void {
  if (event.type === 'day-began') {
    beginDay(forecaster, event);
    return;
  }
  const at = Math.max(event.at, forecaster.flow.now);
  advance(forecaster, at);
  apply(forecaster, event, at);
  const { flow } = forecaster;
  if (flow.line.length === 0) flow.queueSince = null;
  else flow.queueSince ??= at;
  flow.peakBooths = Math.max(flow.peakBooths, boothsWorking(forecaster, at));
}

function advance(forecaster: LaneForecaster, at: number): void {
  const { memory, flow } = forecaster;
  const seconds = workingSeconds(flow, flow.now, at);
  if (flow.line.length > 0 && seconds > 0) {
    flow.waitingSeconds += flow.line.length * seconds;
    if (flow.calls > 0) spendLine(forecaster, seconds);
  }
  flow.now = at;
  if (at >= flow.nextOverdue) countOverdue(memory, flow, at);
}

function spendLine(forecaster: LaneForecaster, seconds: number): void {
  const { memory, flow } = forecaster;
  const booths = boothsWorking(forecaster, flow.now);
  spend(flow.pace, seconds, booths, memory);
  flow.spent.boothSeconds += seconds * booths;
  noteStaffing(memory, flow, seconds, booths);
  const slot = slotAt(flow, flow.now);
  flow.slotSeconds[slot] = (flow.slotSeconds[slot] ?? 0) + seconds;
  flow.slotBoothSeconds[slot] = (flow.slotBoothSeconds[slot] ?? 0) + seconds * booths;
}

function apply(
  forecaster: LaneForecaster,
  event: Exclude<LaneEvent, { type: 'day-began' }>,
  at: number,
): void {
  const { flow } = forecaster;
  switch (event.type) {
    case 'joined':
      joined(forecaster, event, at);
      break;
    case 'called':
      called(forecaster, event.id, event.booth, at);
      break;
    case 'served':
      served(forecaster, event, at);
      break;
    case 'gone':
      gone(forecaster, event, at);
      break;
    case 'returned':
      returned(forecaster, event, at);
      break;
    case 'party-corrected':
      correctParty(forecaster, event);
      break;
    case 'hours-set':
      changeHours(forecaster, event, at);
      break;
    case 'paused':
      flow.breaks.push({ from: at, until: event.until });
      break;
    case 'resumed':
      flow.breaks = flow.breaks.map((pause) => endedBy(pause, at));
      break;
    default:
      changeBooths(forecaster, event, at);
      break;
  }
}

const endedBy = <P extends { from: number; until: number | null }>(pause: P, at: number): P =>
  pause.from <= at && (pause.until === null || pause.until > at) ? { ...pause, until: at } : pause;
