import { daySeconds } from '@hannun/shared/date-time';
import { laneMemoryVersion, upcastLaneMemories } from '@hannun/shared/forecast';
import { Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import type { LaneMemories } from './day-forecaster.js';
import type { DaySummary } from './day-summary-builder.js';

export type ClinicMemory = { day: string; lanes: LaneMemories };

/** About eight of each weekday: seasons and rotas change. */
const retentionDays = 60;

type StoredMemory = ClinicMemory & { form: number };

/** Stores what was learned from past days; what is missing is learned again from their logs. */
@Injectable()
export class ForecastRepository {
  /** What was known at the start of a day is kept as long as the day's log. */
  readonly rawLogRetentionDays: number;

  constructor(
    private readonly redis: RedisConnections,
    { rawLogRetentionDays }: ServerConfig,
  ) {
    this.rawLogRetentionDays = rawLogRetentionDays;
  }

  /** `null` if nothing is stored, or only in a format this version cannot read. */
  async loadMemory(clinicId: string): Promise<ClinicMemory | null> {
    return parseMemory(await this.redis.commands.get(keys.memory(clinicId)));
  }

  async loadDayStart(clinicId: string, day: string): Promise<LaneMemories | null> {
    return parseMemory(await this.redis.commands.get(keys.morningMemory(clinicId, day)))?.lanes ?? null;
  }

  async saveDayStart(clinicId: string, day: string, memories: LaneMemories): Promise<void> {
    const stored: StoredMemory = { form: laneMemoryVersion, day, lanes: memories };
    const ttlSeconds = this.rawLogRetentionDays * daySeconds;
    await this.redis.commands.set(
      keys.morningMemory(clinicId, day),
      JSON.stringify(stored),
      'EX',
      ttlSeconds,
    );
  }

  async loadDays(clinicId: string): Promise<DaySummary[]> {
    const found = await this.redis.commands.hgetall(keys.daySummaries(clinicId));
    return Object.keys(found)
      .sort()
      .map((day) => JSON.parse(found[day] ?? ''));
  }

  async saveDay(clinicId: string, summary: DaySummary, memories: LaneMemories): Promise<void> {
    await this.redis.commands.hset(keys.daySummaries(clinicId), summary.day, JSON.stringify(summary));
    const expired = (await this.redis.commands.hkeys(keys.daySummaries(clinicId)))
      .sort()
      .slice(0, -retentionDays);
    if (expired.length > 0) await this.redis.commands.hdel(keys.daySummaries(clinicId), ...expired);
    await this.saveMemory(clinicId, { day: summary.day, lanes: memories });
  }

  async saveMemory(clinicId: string, { day, lanes }: ClinicMemory): Promise<void> {
    await this.redis.commands.set(
      keys.memory(clinicId),
      JSON.stringify({ form: laneMemoryVersion, day, lanes } satisfies StoredMemory),
    );
  }
}

/** Memory of a format that cannot be read is learned again from the logs. */
function parseMemory(json: string | null): ClinicMemory | null {
  const stored: StoredMemory | null = json === null ? null : JSON.parse(json);
  const lanes = stored && upcastLaneMemories(stored.form, stored.lanes);
  return lanes && { day: stored.day, lanes };
}
