import type { ForecastKept } from '@hannun/shared';

/** Fewer calls than these make no honest share. */
const enoughCalls = 50;

/** A clinic's record for the public, from those of its lanes; `null` while too few were called. */
export function forecastKeptOf(records: readonly { calls: number; shown: number }[]): ForecastKept | null {
  const calls = records.reduce((sum, record) => sum + record.calls, 0);
  const within = records.reduce((sum, { shown }) => sum + shown, 0);
  return calls < enoughCalls ? null : { calls, within };
}
