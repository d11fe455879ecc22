/** Calls within the 80 % (`covered`) and displayed range (`shown`); sums of errors in seconds. */
export type DayRecord = { calls: number; covered: number; shown: number; error: number; plainError: number };

export type ForecastRecord = { days: DayRecord[]; today: DayRecord };

const rememberedDays = 30;

const freshDay = (): DayRecord => ({ calls: 0, covered: 0, shown: 0, error: 0, plainError: 0 });

export const freshRecord = (): ForecastRecord => ({ days: [], today: freshDay() });

export function note({ today }: ForecastRecord, compared: DayRecord): void {
  addTo(today, compared);
}

export function closeRecord(record: ForecastRecord): void {
  if (record.today.calls > 0) record.days.push(record.today);
  if (record.days.length > rememberedDays) record.days.shift();
  record.today = freshDay();
}

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
