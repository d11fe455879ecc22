import { memoryForm } from '@hannun/shared/forecast';
import type { Memories } from '../forecast/day-forecaster.js';
import type { DaySummary } from '../forecast/day-tally.js';
import { ForecastStore, type Remembered } from '../forecast/forecast-store.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

/** About eight of each weekday: seasons change, and so do rotas. */
const keptDays = 60;

type Kept = Remembered & { form: number };

/** Clinics' memories and past days in Redis, each day a few hundred bytes. */
export class RedisForecastStore extends ForecastStore {
  constructor(private readonly redis: Connection) {
    super();
  }

  async memory(clinicId: string): Promise<Remembered | null> {
    const json = await this.redis.get(keys.memory(clinicId));
    const kept: Kept | null = json === null ? null : JSON.parse(json);
    // One of another form is learned anew from the logs.
    return kept?.form === memoryForm ? { day: kept.day, lanes: kept.lanes } : null;
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
      JSON.stringify({ form: memoryForm, day, lanes } satisfies Kept),
    );
  }
}
