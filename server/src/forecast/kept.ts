import type { ForecastKept } from '@hannun/shared';

/** Fewer calls than these make no honest share. */
const enoughCalls = 50;

/** A clinic's record for the public, from those of its lanes; `null` while too few were called. */
export function forecastKeptOf(records: readonly { calls: number; covered: number }[]): ForecastKept | null {
  const calls = records.reduce((sum, record) => sum + record.calls, 0);
  const within = records.reduce((sum, { covered }) => sum + covered, 0);
  return calls < enoughCalls ? null : { calls, within };
}
