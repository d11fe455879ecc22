import type { LanePlan } from '../forecast/memory.js';
import type { LogRow } from '../log-file/row.js';

const halfHour = 1800;
const slots = 48;

/** The booth plan a clinic could have configured: median booths per half-hour. `offset`: seconds ahead of UTC. */
export function planOf(rows: readonly LogRow[], offset: number): LanePlan {
  const booths = new Map<string, Set<string>>();
  for (const row of rows) {
    if (row.type !== 'call' || row.booth === '') continue;
    const slot = Math.floor((Date.parse(row.at) / 1000 + offset) / halfHour);
    booths.set(`${slot}`, (booths.get(`${slot}`) ?? new Set<string>()).add(row.booth));
  }
  const usual = Array.from({ length: slots }, (_, slot) =>
    middle([...booths].filter(([at]) => Number(at) % slots === slot).map(([, called]) => called.size)),
  );
  return { booths: usual };
}

const middle = (counts: number[]): number => counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
