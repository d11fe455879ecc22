import type { StaffMessage } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

@Injectable()
export class StaffMessagesRepository {
  private readonly redis = this.connections.commands;

  constructor(private readonly connections: RedisConnections) {}

  async load(clinicId: string): Promise<StaffMessage | null> {
    const json = await this.redis.get(keys.staffMessage(clinicId));
    return json === null ? null : JSON.parse(json);
  }

  /** `null` withdraws the message. Notifies every node. */
  async save(clinicId: string, message: StaffMessage | null, ttlSeconds: number): Promise<void> {
    if (message) await this.redis.set(keys.staffMessage(clinicId), JSON.stringify(message), 'EX', ttlSeconds);
    else await this.redis.del(keys.staffMessage(clinicId));
    await this.redis.publish(channels.staffMessages, clinicId);
  }
}
