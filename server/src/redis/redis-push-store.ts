import { channels, keys } from '../log/keys.js';
import { PushStore, type PushWish, type VapidKeys } from '../push/push.js';
import type { Connection, Subscription } from './connection.js';

/** Wishes outlive their day by no more than this (seconds): a day has 24 hours, whenever it began. */
const wishLife = 24 * 60 * 60;

/** Push wishes and the district's push keys in Redis. */
export class RedisPushStore extends PushStore {
  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
  ) {
    super();
  }

  async keys(made: VapidKeys): Promise<VapidKeys> {
    await this.redis.set(keys.vapid, JSON.stringify(made), 'NX');
    return JSON.parse((await this.redis.get(keys.vapid)) ?? JSON.stringify(made));
  }

  async keep(clinicId: string, day: string, slip: string, wish: PushWish): Promise<void> {
    await this.redis.hset(keys.pushWishes(clinicId, day), slip, JSON.stringify(wish));
    await this.redis.expire(keys.pushWishes(clinicId, day), wishLife);
    await this.redis.publish(channels.pushWishes, clinicId);
  }

  async forget(clinicId: string, day: string, slip: string): Promise<void> {
    await this.redis.hdel(keys.pushWishes(clinicId, day), slip);
    await this.redis.publish(channels.pushWishes, clinicId);
  }

  async all(clinicId: string, day: string): Promise<Map<string, PushWish>> {
    const found = await this.redis.hgetall(keys.pushWishes(clinicId, day));
    return new Map(Object.entries(found).map(([slip, wish]) => [slip, JSON.parse(wish)]));
  }

  async claim(clinicId: string, slip: string, occasion: string): Promise<boolean> {
    return (
      (await this.redis.set(keys.pushClaim(clinicId, slip, occasion), '1', 'EX', wishLife, 'NX')) === 'OK'
    );
  }

  onChange(listener: (clinicId: string | null) => void): void {
    this.subscription.on('message', (channel: string, clinicId: string) => {
      if (channel === channels.pushWishes) listener(clinicId);
    });
    this.subscription.on('listening', () => listener(null));
  }
}
