import { type ArchivedDay, HistoryStore } from '../history/history-store.js';
import type { Connection } from './connection.js';
import { keys } from './keys.js';

/** A day of another format is rebuilt from its log while that exists. */
const formatVersion = 1;

type StoredDay = ArchivedDay & { form: number };

export class RedisHistoryStore extends HistoryStore {
  constructor(private readonly redis: Connection) {
    super();
  }

  async loadDays(clinicId: string, days: readonly string[]): Promise<ReadonlyMap<string, ArchivedDay>> {
    if (days.length === 0) return new Map();
    const found = await this.redis.hmget(keys.dayHistory(clinicId), ...days);
    return new Map(
      days.flatMap((day, index) => {
        const json = found[index];
        const stored: StoredDay | null = json ? JSON.parse(json) : null;
        return stored?.form === formatVersion
          ? [[day, { version: stored.version, history: stored.history }]]
          : [];
      }),
    );
  }

  async saveDay(clinicId: string, { version, history }: ArchivedDay): Promise<void> {
    const stored: StoredDay = { form: formatVersion, version, history };
    await this.redis.hset(keys.dayHistory(clinicId), history.day, JSON.stringify(stored));
  }
}
