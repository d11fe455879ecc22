export { ticketsPresent } from './absent.js';
export { type DailyAccuracy, sumLastThirtyDays } from './accuracy-record.js';
export { offlineAfterSeconds, servesUntil } from './availability.js';
export { type DayCapacity, dayCapacity } from './day-capacity.js';
export { createForecaster } from './day-lifecycle.js';
export {
  compareDisplayedWaits,
  type DisplayedWait,
  displayedBoundsSeconds,
  roundOutwards,
  type StabilizedWait,
  stabilizeWait,
  toDisplayedMinimum,
  toDisplayedMinutes,
  toDisplayedWait,
} from './display-rounding.js';
export type { LaneForecaster } from './flow.js';
export {
  type Forecast,
  type ForecastUnavailable,
  forecastAtPosition,
  forecastNewTicket,
} from './forecast.js';
export { waitFromOpening } from './from-opening.js';
export type { LaneEvent } from './lane-events.js';
export { type LaneMemory, type LanePriors, laneMemoryVersion, withUpdatedPlan } from './lane-memory.js';
export { automaticLastNumber, mayGetLastNumber, proposedLastNumber } from './last-number.js';
export { type DisplayedLevel, defaultLevelThresholds, levelForWait, stabilizeLevel } from './level.js';
export { upcastLaneMemories } from './memory-versions.js';
export { observe } from './observe.js';
export { applyToTimes, type RoutedLaneEvent, toLaneEvents } from './queue-event-adapter.js';
export { nextReachable, type Reachable } from './reachable.js';
