import type { DayHistory } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** An archived day, and the version of the log it was made from. */
export type ArchivedDay = { version: number; history: DayHistory };

/** A day of another format is rebuilt from its log while that exists. */
const formatVersion = 1;

type StoredDay = ArchivedDay & { form: number };

/** Stores summaries of past days, beyond the life of their logs. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly redis: RedisConnections) {}

  async loadDays(clinicId: string, days: readonly string[]): Promise<ReadonlyMap<string, ArchivedDay>> {
    if (days.length === 0) return new Map();
    const found = await this.redis.commands.hmget(keys.dayHistory(clinicId), ...days);
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
    await this.redis.commands.hset(keys.dayHistory(clinicId), history.day, JSON.stringify(stored));
  }
}
