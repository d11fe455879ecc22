import { type TabletHealth, TabletHealthRepository } from '../devices/tablet-health.service.js';
import type { Connection } from './connection.js';
import { keys } from './keys.js';

export class RedisTabletHealthStore extends TabletHealthRepository {
  constructor(private readonly redis: Connection) {
    super();
  }

  async save(id: string, health: TabletHealth): Promise<void> {
    await this.redis.hset(keys.tabletHealth, id, JSON.stringify(health));
  }

  async findAll(): Promise<ReadonlyMap<string, TabletHealth>> {
    const found = await this.redis.hgetall(keys.tabletHealth);
    return new Map(Object.entries(found).map(([id, json]) => [id, JSON.parse(json)]));
  }

  async delete(id: string): Promise<void> {
    await this.redis.hdel(keys.tabletHealth, id);
  }
}
