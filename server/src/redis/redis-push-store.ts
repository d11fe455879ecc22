import { createHash } from 'node:crypto';
import {
  type OpeningSubscription,
  PushStore,
  type Requester,
  type RequesterKeys,
  type SubscribeResult,
  type SubscriptionDays,
  type TicketSubscription,
  type VapidKeys,
} from '../push/push-store.js';
import type { Connection, Subscription } from './connection.js';
import { channels, keys } from './keys.js';

const subscriptionTtlSeconds = 24 * 60 * 60;

/** Anyone can make up endpoints, so they may neither fill the store nor trigger thousands of notifications. */
const maxOpeningSubscriptions = 5_000;
/**
 * A fiftieth of what a clinic holds in a day: enough for the people behind one carrier address, and whoever uses
 * it up shuts out only those behind the same address.
 */
const addressBlockLimit = {
  wishes: 100,
  bytes: 400_000,
};
/** A /48 holds as many address blocks as its owner likes. */
const siteLimit = { wishes: 400, bytes: 1_600_000 };
const maxBytesPerClinic = 3_000_000;

export class RedisPushStore extends PushStore {
  constructor(
    private readonly redis: Connection,
    private readonly subscription: Subscription,
  ) {
    super();
  }

  async loadOrCreateKeys(made: VapidKeys): Promise<VapidKeys> {
    const kept = await this.redis.get(keys.vapid);
    if (kept !== null) return JSON.parse(kept);
    await this.redis.set(keys.vapid, JSON.stringify(made), 'NX');
    return JSON.parse((await this.redis.get(keys.vapid)) ?? JSON.stringify(made));
  }

  async saveSubscription(
    clinicId: string,
    day: string,
    slip: string,
    wish: TicketSubscription,
  ): Promise<void> {
    await this.redis.hset(keys.pushSubscriptions(clinicId, day), slip, JSON.stringify(wish));
    await this.redis.expire(keys.pushSubscriptions(clinicId, day), subscriptionTtlSeconds);
    await this.redis.publish(channels.pushSubscriptions, clinicId);
  }

  async deleteSubscription(clinicId: string, day: string, slip: string): Promise<void> {
    await this.redis.hdel(keys.pushSubscriptions(clinicId, day), slip);
    await this.redis.publish(channels.pushSubscriptions, clinicId);
  }

  async loadSubscriptions(clinicId: string, day: string): Promise<Map<string, TicketSubscription>> {
    const found = await this.redis.hgetall(keys.pushSubscriptions(clinicId, day));
    return new Map(Object.entries(found).map(([slip, wish]) => [slip, JSON.parse(wish)]));
  }

  async claimNotification(clinicId: string, slip: string, occasion: string): Promise<boolean> {
    return (
      (await this.redis.set(
        keys.pushClaim(clinicId, slip, occasion),
        '1',
        'EX',
        subscriptionTtlSeconds,
        'NX',
      )) === 'OK'
    );
  }

  async saveOpeningSubscription(
    clinicId: string,
    wish: OpeningSubscription,
    { day, life, asker }: { day: string; life: number; asker: Requester },
  ): Promise<SubscribeResult> {
    const key = keys.openingSubscriptions(clinicId, day);
    const field = hashEndpoint(wish.target.endpoint);
    const json = JSON.stringify(wish);
    if ((await this.redis.hget(key, field)) === null) {
      if ((await this.redis.hlen(key)) >= maxOpeningSubscriptions) return 'full';
      const { block, site } = asker;
      const size = { bytes: json.length, life };
      if (!(await this.isWithinLimit(block, addressBlockLimit, size))) return 'too-many';
      if (site && !(await this.isWithinLimit(site, siteLimit, size))) return 'too-many';
      if ((await this.increment(`${clinicId}:${day}`, json.length, life)) > maxBytesPerClinic) return 'full';
    }
    await this.redis.hset(key, field, json);
    await this.redis.expire(key, life);
    return 'kept';
  }

  private async isWithinLimit(
    { atClinic, anywhere }: RequesterKeys,
    most: { wishes: number; bytes: number },
    { bytes, life }: { bytes: number; life: number },
  ): Promise<boolean> {
    const wishes = await this.increment(atClinic, 1, life);
    return wishes <= most.wishes && (await this.increment(anywhere, bytes, life)) <= most.bytes;
  }

  private async increment(whose: string, amount: number, life: number): Promise<number> {
    const key = keys.openingAttempts(whose);
    const count = await this.redis.incrby(key, amount);
    await this.redis.expire(key, life);
    return count;
  }

  async deleteOpeningSubscription(clinicId: string, days: SubscriptionDays, endpoint: string): Promise<void> {
    for (const day of [days.today, days.yesterday])
      await this.redis.hdel(keys.openingSubscriptions(clinicId, day), hashEndpoint(endpoint));
  }

  async popOpeningSubscriptions(
    clinicId: string,
    { today, yesterday }: SubscriptionDays,
  ): Promise<OpeningSubscription[]> {
    const wishes = await this.redis.popSubscriptions(
      keys.openingSubscriptions(clinicId, today),
      keys.openingSubscriptions(clinicId, yesterday),
    );
    return wishes.map((wish) => JSON.parse(wish));
  }

  onChange(listener: (clinicId: string | null) => void): void {
    this.subscription.on('message', (channel: string, clinicId: string) => {
      if (channel === channels.pushSubscriptions) listener(clinicId);
    });
    this.subscription.on('listening', () => listener(null));
  }
}

/** One subscription per browser and clinic. */
const hashEndpoint = (endpoint: string): string =>
  createHash('sha256').update(endpoint).digest('base64url').slice(0, 22);
