import { laneMemoryVersion } from '@hannun/shared/forecast';
import type { Memories } from '../forecast/day-forecaster.js';
import type { DaySummary } from '../forecast/day-tally.js';
import { ForecastStore, type Remembered } from '../forecast/forecast-store.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

/** About eight of each weekday: seasons and rotas change. */
const keptDays = 60;

type Kept = Remembered & { form: number };

export class RedisForecastStore extends ForecastStore {
  constructor(
    private readonly redis: Connection,
    private readonly beginningsKept: number,
  ) {
    super();
  }

  async memory(clinicId: string): Promise<Remembered | null> {
    return readKept(await this.redis.get(keys.memory(clinicId)));
  }

  async beginning(clinicId: string, day: string): Promise<Memories | null> {
    return readKept(await this.redis.get(keys.beginning(clinicId, day)))?.lanes ?? null;
  }

  async keepBeginning(clinicId: string, day: string, memories: Memories): Promise<void> {
    const kept: Kept = { form: laneMemoryVersion, day, lanes: memories };
    const life = this.beginningsKept * 24 * 60 * 60;
    await this.redis.set(keys.beginning(clinicId, day), JSON.stringify(kept), 'EX', life);
  }

  async days(clinicId: string): Promise<DaySummary[]> {
    const found = await this.redis.hgetall(keys.days(clinicId));
    return Object.keys(found)
      .sort()
      .map((day) => JSON.parse(found[day] ?? ''));
  }

  async keep(clinicId: string, summary: DaySummary, memories: Memories): Promise<void> {
    await this.redis.hset(keys.days(clinicId), summary.day, JSON.stringify(summary));
    const old = (await this.redis.hkeys(keys.days(clinicId))).sort().slice(0, -keptDays);
    if (old.length > 0) await this.redis.hdel(keys.days(clinicId), ...old);
    await this.keepMemory(clinicId, { day: summary.day, lanes: memories });
  }

  async keepMemory(clinicId: string, { day, lanes }: Remembered): Promise<void> {
    await this.redis.set(
      keys.memory(clinicId),
      JSON.stringify({ form: laneMemoryVersion, day, lanes } satisfies Kept),
    );
  }
}

/** Memory of another format is learned again from the logs. */
function readKept(json: string | null): Remembered | null {
  const kept: Kept | null = json === null ? null : JSON.parse(json);
  return kept?.form === laneMemoryVersion ? { day: kept.day, lanes: kept.lanes } : null;
}
