import { Injectable } from '@nestjs/common';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** A tablet's last heartbeat (ISO-8601, server clock) and the number of commands it had not sent yet. */
export type TabletHealth = { heardAt: string; pending: number };

@Injectable()
export class TabletHealthRepository {
  private readonly redis = this.connections.commands;

  constructor(private readonly connections: RedisConnections) {}

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
