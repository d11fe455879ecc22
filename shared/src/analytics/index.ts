export { arrivalsBeforeAfter } from './before-after.js';
export { createDayFold, type DayFold, foldDay, foldEvent } from './day-fold.js';
export { dayHistory, midnightOf } from './day-history.js';
export { groupBy } from './group-by.js';
export { halfHourMs, mergeWaitingCounts, waitingCountAt } from './half-hours.js';
export {
  type HeatmapCell,
  type TypicalSlot,
  typicalDay,
  waitingByHour,
  weekdayHeatmap,
} from './multi-day.js';
