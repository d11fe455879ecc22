import type { StaffMessage } from '@hannun/shared/contract';
import { StaffMessageStore } from '../staff-messages/staff-message-store.js';
import type { Connection, Subscription } from './connection.js';
import { channels, keys } from './keys.js';

export class RedisStaffMessageStore extends StaffMessageStore {
  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
  ) {
    super();
  }

  async load(clinicId: string): Promise<StaffMessage | null> {
    const json = await this.redis.get(keys.staffMessage(clinicId));
    return json === null ? null : JSON.parse(json);
  }

  async save(clinicId: string, word: StaffMessage | null, life: number): Promise<void> {
    if (word) await this.redis.set(keys.staffMessage(clinicId), JSON.stringify(word), 'EX', life);
    else await this.redis.del(keys.staffMessage(clinicId));
    await this.redis.publish(channels.staffMessages, clinicId);
  }

  onChange(listener: (clinicId: string) => void): void {
    this.subscription.on('message', (channel: string, clinicId: string) => {
      if (channel === channels.staffMessages) listener(clinicId);
    });
  }

  onResubscribed(listener: () => void): void {
    this.subscription.on('listening', listener);
  }
}
