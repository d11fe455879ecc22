/** One day's comparison of what was forecast with what came true. Errors are sums in seconds. */
export type DayRecord = { calls: number; covered: number; error: number; plainError: number };

/** The lane's own record: the days behind it, newest last, and today. */
export type ForecastRecord = { days: DayRecord[]; today: DayRecord };

/** The public line speaks of a month. */
const rememberedDays = 30;

const freshDay = (): DayRecord => ({ calls: 0, covered: 0, error: 0, plainError: 0 });

/** A record without entries. */
export const freshRecord = (): ForecastRecord => ({ days: [], today: freshDay() });

/**
 * Notes one call: whether the wait lay in the range, how far off the forecast was, and how far off the
 * mean of the last ten waits (`plain`) would have been. Seconds.
 */
export function note({ today }: ForecastRecord, covered: boolean, error: number, plainError: number): void {
  today.calls += 1;
  if (covered) today.covered += 1;
  today.error += Math.abs(error);
  today.plainError += Math.abs(plainError);
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
  for (const day of [...days, today]) {
    sum.calls += day.calls;
    sum.covered += day.covered;
    sum.error += day.error;
    sum.plainError += day.plainError;
  }
  return sum;
}
