import { HistoryStore, type KeptDay } from '../history/history-store.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

/** A day of another format is rebuilt from its log while that exists. */
const form = 1;

type Stored = KeptDay & { form: number };

export class RedisHistoryStore extends HistoryStore {
  constructor(private readonly redis: Connection) {
    super();
  }

  async days(clinicId: string, days: readonly string[]): Promise<ReadonlyMap<string, KeptDay>> {
    if (days.length === 0) return new Map();
    const found = await this.redis.hmget(keys.history(clinicId), ...days);
    return new Map(
      days.flatMap((day, index) => {
        const json = found[index];
        const stored: Stored | null = json ? JSON.parse(json) : null;
        return stored?.form === form ? [[day, { version: stored.version, history: stored.history }]] : [];
      }),
    );
  }

  async keep(clinicId: string, { version, history }: KeptDay): Promise<void> {
    const stored: Stored = { form, version, history };
    await this.redis.hset(keys.history(clinicId), history.day, JSON.stringify(stored));
  }
}
