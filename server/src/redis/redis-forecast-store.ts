import { laneMemoryVersion } from '@hannun/shared/forecast';
import type { LaneMemories } from '../forecast/day-forecaster.js';
import type { DaySummary } from '../forecast/day-summary-builder.js';
import { type ClinicMemory, ForecastStore } from '../forecast/forecast-store.js';
import type { Connection } from './connection.js';
import { keys } from './keys.js';

/** About eight of each weekday: seasons and rotas change. */
const retentionDays = 60;

type StoredMemory = ClinicMemory & { form: number };

export class RedisForecastStore extends ForecastStore {
  constructor(
    private readonly redis: Connection,
    private readonly morningRetentionDays: number,
  ) {
    super();
  }

  async loadMemory(clinicId: string): Promise<ClinicMemory | null> {
    return parseMemory(await this.redis.get(keys.memory(clinicId)));
  }

  async loadDayStart(clinicId: string, day: string): Promise<LaneMemories | null> {
    return parseMemory(await this.redis.get(keys.morningMemory(clinicId, day)))?.lanes ?? null;
  }

  async saveDayStart(clinicId: string, day: string, memories: LaneMemories): Promise<void> {
    const kept: StoredMemory = { form: laneMemoryVersion, day, lanes: memories };
    const life = this.morningRetentionDays * 24 * 60 * 60;
    await this.redis.set(keys.morningMemory(clinicId, day), JSON.stringify(kept), 'EX', life);
  }

  async loadDays(clinicId: string): Promise<DaySummary[]> {
    const found = await this.redis.hgetall(keys.daySummaries(clinicId));
    return Object.keys(found)
      .sort()
      .map((day) => JSON.parse(found[day] ?? ''));
  }

  async saveDay(clinicId: string, summary: DaySummary, memories: LaneMemories): Promise<void> {
    await this.redis.hset(keys.daySummaries(clinicId), summary.day, JSON.stringify(summary));
    const old = (await this.redis.hkeys(keys.daySummaries(clinicId))).sort().slice(0, -retentionDays);
    if (old.length > 0) await this.redis.hdel(keys.daySummaries(clinicId), ...old);
    await this.saveMemory(clinicId, { day: summary.day, lanes: memories });
  }

  async saveMemory(clinicId: string, { day, lanes }: ClinicMemory): Promise<void> {
    await this.redis.set(
      keys.memory(clinicId),
      JSON.stringify({ form: laneMemoryVersion, day, lanes } satisfies StoredMemory),
    );
  }
}

/** Memory of another format is learned again from the logs. */
function parseMemory(json: string | null): ClinicMemory | null {
  const kept: StoredMemory | null = json === null ? null : JSON.parse(json);
  return kept?.form === laneMemoryVersion ? { day: kept.day, lanes: kept.lanes } : null;
}
