import { halfHourSeconds } from '../date-time/zoned-time.js';
import { type LanePriors, slotsPerDay } from '../forecast/lane-memory.js';
import { toEpochSeconds } from '../forecast/working-times.js';
import type { LogRow } from '../log-file/log-row.js';

/** The booth plan a clinic could have configured: median booths per half-hour. `offset`: seconds ahead of UTC. */
export function inferLanePlan(rows: readonly LogRow[], offset: number): LanePriors {
  const booths = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.type !== 'call' || row.booth === '') continue;
    const slot = Math.floor((toEpochSeconds(row.at) + offset) / halfHourSeconds);
    booths.set(`${slot}`, (booths.get(`${slot}`) ?? new Set<string>()).add(row.booth));
  }
  const usual = Array.from({ length: slotsPerDay }, (_, slot) =>
    medianOf(
      [...booths].filter(([at]) => Number(at) % slotsPerDay === slot).map(([, called]) => called.size),
    ),
  );
  return { booths: usual };
}

const medianOf = (counts: number[]): number => counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
