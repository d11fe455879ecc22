/**
 * One day's comparison of what was forecast with what came true: calls, those whose wait lay in the 80 % range,
 * and those in the rounded range people saw. Errors are sums in seconds; `plainError` is what the mean of the
 * last ten waits would have missed by.
 */
export type DayRecord = { calls: number; covered: number; shown: number; error: number; plainError: number };

/** The lane's own record: the days behind it, newest last, and today. */
export type ForecastRecord = { days: DayRecord[]; today: DayRecord };

/** The public line speaks of a month. */
const rememberedDays = 30;

const freshDay = (): DayRecord => ({ calls: 0, covered: 0, shown: 0, error: 0, plainError: 0 });

/** A record without entries. */
export const freshRecord = (): ForecastRecord => ({ days: [], today: freshDay() });

/** Adds the comparison of one call (or of several) to today. */
export function note({ today }: ForecastRecord, compared: DayRecord): void {
  addTo(today, compared);
}

/** Puts today behind; a day without calls leaves no trace. */
export function closeRecord(record: ForecastRecord): void {
  if (record.today.calls > 0) record.days.push(record.today);
  if (record.days.length > rememberedDays) record.days.shift();
  record.today = freshDay();
}

/** The last thirty days and today as one sum. */
export function lastThirtyDays({ days, today }: ForecastRecord): DayRecord {
  const sum = freshDay();
  for (const day of [...days, today]) addTo(sum, day);
  return sum;
}

function addTo(sum: DayRecord, day: DayRecord): void {
  sum.calls += day.calls;
  sum.covered += day.covered;
  sum.shown += day.shown;
  sum.error += day.error;
  sum.plainError += day.plainError;
}
