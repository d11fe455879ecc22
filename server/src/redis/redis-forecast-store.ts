import type { Memories } from '../forecast/day-forecaster.js';
import type { DaySummary } from '../forecast/day-tally.js';
import { ForecastStore, type Remembered } from '../forecast/forecast-store.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

/** The shape of a kept memory; one of another shape is learned anew from the logs. */
const shape = 1;
/** About eight of each weekday: seasons change, and so do rotas. */
const keptDays = 60;

type Kept = Remembered & { shape: number };

/** Clinics' memories and past days in Redis, each day a few hundred bytes. */
export class RedisForecastStore extends ForecastStore {
  constructor(private readonly redis: Connection) {
    super();
  }

  async memory(clinicId: string): Promise<Remembered | null> {
    const json = await this.redis.get(keys.memory(clinicId));
    const kept: Kept | null = json === null ? null : JSON.parse(json);
    return kept?.shape === shape ? { day: kept.day, lanes: kept.lanes } : null;
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
    await this.redis.set(keys.memory(clinicId), JSON.stringify({ shape, day, lanes } satisfies Kept));
  }
}
