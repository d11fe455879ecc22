import { type TabletHealth, TabletHealthStore } from '../devices/tablet-health.js';
import type { Connection } from './connection.js';
import { keys } from './keys.js';

export class RedisTabletHealthStore extends TabletHealthStore {
  constructor(private readonly redis: Connection) {
    super();
  }

  async report(id: string, health: TabletHealth): Promise<void> {
    await this.redis.hset(keys.tabletHealth, id, JSON.stringify(health));
  }

  async all(): Promise<ReadonlyMap<string, TabletHealth>> {
    const found = await this.redis.hgetall(keys.tabletHealth);
    return new Map(Object.entries(found).map(([id, json]) => [id, JSON.parse(json)]));
  }

  async forget(id: string): Promise<void> {
    await this.redis.hdel(keys.tabletHealth, id);
  }
}
