import { applyRecount } from './absent.js';
import { applyBoothChange } from './booth-changes.js';
import { staffedBooths } from './booths.js';
import { applyCall } from './call-handling.js';
import { addBoothTime } from './cycle-time.js';
import { applyHours, startDay } from './day-lifecycle.js';
import type { LaneForecaster } from './flow.js';
import type { LaneEvent } from './lane-events.js';
import { addTicket, correctParty, removeTicket, returnTicket } from './queue-model.js';
import { unreachedAt } from './reachable.js';
import { applyServiceEnd } from './service-end.js';
import { recordStaffing } from './staffing-profile.js';
import { halfHourSlotAt, workingSeconds } from './working-hours.js';

/** Mutates the forecaster. Deterministic: no clock, no randomness. An earlier event counts as now. */
export function observe(forecaster: LaneForecaster, event: LaneEvent): void {
  if (event.type === 'day-began') {
    startDay(forecaster, event);
    return;
  }
  const at = Math.max(event.at, forecaster.flow.now);
  keepReachAtClosing(forecaster, at);
  advanceTo(forecaster, at);
  applyEvent(forecaster, event, at);
  const { flow } = forecaster;
  if (flow.line.length === 0) flow.queueSince = null;
  else flow.queueSince ??= at;
  flow.peakBooths = Math.max(flow.peakBooths, staffedBooths(forecaster, at));
}

function keepReachAtClosing(forecaster: LaneForecaster, at: number): void {
  const { flow } = forecaster;
  const closesAt = flow.hours?.closesAt ?? Number.POSITIVE_INFINITY;
  if (flow.now < closesAt && closesAt <= at) flow.unreached = unreachedAt(forecaster, closesAt);
}

function advanceTo(forecaster: LaneForecaster, at: number): void {
  const { flow } = forecaster;
  const seconds = workingSeconds(flow, flow.now, at);
  if (flow.line.length > 0 && seconds > 0) {
    flow.waitingSeconds += flow.line.length * seconds;
    if (flow.lastCallAt !== null) accountQueueTime(forecaster, seconds);
  }
  flow.now = at;
}

function accountQueueTime(forecaster: LaneForecaster, seconds: number): void {
  const { memory, flow } = forecaster;
  const booths = staffedBooths(forecaster, flow.now);
  addBoothTime(flow.cycleTracker, seconds, booths, memory);
  recordStaffing(memory, flow, seconds, booths);
  const slot = halfHourSlotAt(flow, flow.now);
  flow.slotSeconds[slot] = (flow.slotSeconds[slot] ?? 0) + seconds;
  flow.slotBoothSeconds[slot] = (flow.slotBoothSeconds[slot] ?? 0) + seconds * booths;
}

function applyEvent(
  forecaster: LaneForecaster,
  event: Exclude<LaneEvent, { type: 'day-began' }>,
  at: number,
): void {
  switch (event.type) {
    case 'joined':
      addTicket(forecaster, event, at);
      break;
    case 'called':
      applyCall(forecaster, event.id, event.booth, at);
      break;
    case 'served':
      applyServiceEnd(forecaster, event, at);
      break;
    case 'gone':
      removeTicket(forecaster, event, at);
      break;
    case 'returned':
      returnTicket(forecaster, event, at);
      break;
    case 'party-corrected':
      correctParty(forecaster, event);
      break;
    case 'recounted':
      applyRecount(forecaster.flow, event, at);
      break;
    case 'hours-set':
      applyHours(forecaster, event, at);
      break;
    default:
      applyBoothChange(forecaster, event, at);
      break;
  }
}
