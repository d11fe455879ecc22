export { arrivalsAround } from './around.js';
export { bookOf, type DayBook, enter, openBook } from './book.js';
export { dayHistory, midnightOf } from './day-history.js';
export { halfHour, mergedSteps, waitingAt } from './half-hours.js';
export { type HeatCell, heatOf, hoursOf, type UsualSlot, usualLine, weekdayOf } from './over-days.js';
