import { type TabletHealth, TabletHealthStore } from '../devices/tablet-health.js';
import { keys } from '../log/keys.js';
import type { Connection } from './connection.js';

export class RedisTabletHealthStore extends TabletHealthStore {
  constructor(private readonly redis: Connection) {
    super();
  }

  async report(id: string, health: TabletHealth): Promise<void> {
    await this.redis.hset(keys.tablets, id, JSON.stringify(health));
  }

  async all(): Promise<ReadonlyMap<string, TabletHealth>> {
    const found = await this.redis.hgetall(keys.tablets);
    return new Map(Object.entries(found).map(([id, json]) => [id, JSON.parse(json)]));
  }

  async forget(id: string): Promise<void> {
    await this.redis.hdel(keys.tablets, id);
  }
}
