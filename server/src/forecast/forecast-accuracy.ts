import type { ForecastAccuracy } from '@hannun/shared/contract';

const minCalls = 50;

/** `null` with too few calls. */
export function forecastAccuracy(
  records: readonly { calls: number; shown: number }[],
): ForecastAccuracy | null {
  const calls = records.reduce((sum, record) => sum + record.calls, 0);
  const within = records.reduce((sum, { shown }) => sum + shown, 0);
  return calls < minCalls ? null : { calls, within };
}
