/** Calls within the 80 % (`covered`) and displayed range (`shown`); sums of errors in seconds. */
export type DailyAccuracy = {
  calls: number;
  covered: number;
  shown: number;
  error: number;
  plainError: number;
};

export type AccuracyRecord = { days: DailyAccuracy[]; today: DailyAccuracy };

const retentionDays = 30;

const emptyDay = (): DailyAccuracy => ({ calls: 0, covered: 0, shown: 0, error: 0, plainError: 0 });

export const createAccuracyRecord = (): AccuracyRecord => ({ days: [], today: emptyDay() });

export function closeAccuracyDay(record: AccuracyRecord): void {
  if (record.today.calls > 0) record.days.push(record.today);
  if (record.days.length > retentionDays) record.days.shift();
  record.today = emptyDay();
}

export function sumLastThirtyDays({ days, today }: AccuracyRecord): DailyAccuracy {
  const sum = emptyDay();
  for (const day of [...days, today]) addAccuracy(sum, day);
  return sum;
}

export function addAccuracy(sum: DailyAccuracy, day: DailyAccuracy): void {
  sum.calls += day.calls;
  sum.covered += day.covered;
  sum.shown += day.shown;
  sum.error += day.error;
  sum.plainError += day.plainError;
}
