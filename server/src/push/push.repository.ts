import { createHash } from 'node:crypto';
import { daySeconds } from '@hannun/shared/date-time';
import type { ResidentLanguage } from '@hannun/shared/i18n';
import { Injectable } from '@nestjs/common';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** A browser's push endpoint, and the keys that encrypt messages for it. */
export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } };

/** One resident's subscription; deleted after the ticket's day. */
export type TicketSubscription = {
  target: PushTarget;
  /** The slip's token stays the same when the ticket moves to another lane. */
  token: string;
  /** Notified when this many people are ahead, and again when called. */
  ahead: number;
  language: ResidentLanguage;
};

export type OpeningSubscription = { target: PushTarget; language: ResidentLanguage };

export type RequesterKeys = { atClinic: string; anywhere: string };
export type Requester = { block: RequesterKeys; site: RequesterKeys | null };

/** `full`: the clinic has as many subscriptions as it may; `too-many`: this requester has. */
export type SubscribeResult = 'kept' | 'full' | 'too-many';

/** Subscriptions of today and yesterday count: one lasts until the end of the next day. */
export type SubscriptionDays = { today: string; yesterday: string };

export type VapidKeys = { publicKey: string; privateKey: string };

const subscriptionTtlSeconds = daySeconds;

/** Anyone can make up endpoints, so they may neither fill the store nor trigger thousands of notifications. */
const maxOpeningSubscriptions = 5_000;
/**
 * A fiftieth of what a clinic holds in a day: enough for the people behind one carrier address, and whoever uses
 * it up shuts out only those behind the same address.
 */
const addressBlockLimit = { subscriptions: 100, bytes: 400_000 };
/** A /48 holds as many address blocks as its owner likes. */
const siteLimit = { subscriptions: 400, bytes: 1_600_000 };
const maxBytesPerClinic = 3_000_000;

/** Stores subscriptions for all nodes, so that any of them notifies and none does twice. */
@Injectable()
export class PushRepository {
  constructor(private readonly redis: RedisConnections) {}

  /** `created` is stored if there are no keys yet. */
  async loadOrCreateKeys(created: VapidKeys): Promise<VapidKeys> {
    const stored = await this.redis.commands.get(keys.vapid);
    if (stored !== null) return JSON.parse(stored);
    await this.redis.commands.set(keys.vapid, JSON.stringify(created), 'NX');
    return JSON.parse((await this.redis.commands.get(keys.vapid)) ?? JSON.stringify(created));
  }

  async saveSubscription(
    clinicId: string,
    day: string,
    slip: string,
    subscription: TicketSubscription,
  ): Promise<void> {
    await this.redis.commands.hset(keys.pushSubscriptions(clinicId, day), slip, JSON.stringify(subscription));
    await this.redis.commands.expire(keys.pushSubscriptions(clinicId, day), subscriptionTtlSeconds);
    await this.redis.commands.publish(channels.pushSubscriptions, clinicId);
  }

  async deleteSubscription(clinicId: string, days: readonly string[], slip: string): Promise<void> {
    for (const day of days) await this.redis.commands.hdel(keys.pushSubscriptions(clinicId, day), slip);
    await this.redis.commands.publish(channels.pushSubscriptions, clinicId);
  }

  /** A later day's subscription of a slip replaces an earlier one. */
  async loadSubscriptions(
    clinicId: string,
    days: readonly string[],
  ): Promise<Map<string, TicketSubscription>> {
    const found = await Promise.all(
      days.map((day) => this.redis.commands.hgetall(keys.pushSubscriptions(clinicId, day))),
    );
    return new Map(
      found.flatMap(Object.entries<string>).map(([slip, subscription]) => [slip, JSON.parse(subscription)]),
    );
  }

  /** True on the one node that may send this notification. */
  async claimNotification(clinicId: string, slip: string, trigger: string): Promise<boolean> {
    const key = keys.pushClaim(clinicId, slip, trigger);
    return (await this.redis.commands.set(key, '1', 'EX', subscriptionTtlSeconds, 'NX')) === 'OK';
  }

  async saveOpeningSubscription(
    clinicId: string,
    subscription: OpeningSubscription,
    { day, ttlSeconds, requester }: { day: string; ttlSeconds: number; requester: Requester },
  ): Promise<SubscribeResult> {
    const key = keys.openingSubscriptions(clinicId, day);
    const field = hashEndpoint(subscription.target.endpoint);
    const json = JSON.stringify(subscription);
    if ((await this.redis.commands.hget(key, field)) === null) {
      if ((await this.redis.commands.hlen(key)) >= maxOpeningSubscriptions) return 'full';
      const { block, site } = requester;
      const size = { bytes: json.length, ttlSeconds };
      if (!(await this.isWithinLimit(block, addressBlockLimit, size))) return 'too-many';
      if (site && !(await this.isWithinLimit(site, siteLimit, size))) return 'too-many';
      if ((await this.increment(`${clinicId}:${day}`, json.length, ttlSeconds)) > maxBytesPerClinic)
        return 'full';
    }
    await this.redis.commands.hset(key, field, json);
    await this.redis.commands.expire(key, ttlSeconds);
    return 'kept';
  }

  private async isWithinLimit(
    { atClinic, anywhere }: RequesterKeys,
    limit: typeof addressBlockLimit,
    { bytes, ttlSeconds }: { bytes: number; ttlSeconds: number },
  ): Promise<boolean> {
    const subscriptions = await this.increment(atClinic, 1, ttlSeconds);
    return (
      subscriptions <= limit.subscriptions &&
      (await this.increment(anywhere, bytes, ttlSeconds)) <= limit.bytes
    );
  }

  private async increment(counter: string, amount: number, ttlSeconds: number): Promise<number> {
    const key = keys.openingAttempts(counter);
    const count = await this.redis.commands.incrby(key, amount);
    await this.redis.commands.expire(key, ttlSeconds);
    return count;
  }

  async deleteOpeningSubscription(clinicId: string, days: SubscriptionDays, endpoint: string): Promise<void> {
    for (const day of [days.today, days.yesterday])
      await this.redis.commands.hdel(keys.openingSubscriptions(clinicId, day), hashEndpoint(endpoint));
  }

  /** Removes and returns them atomically, so that only one node notifies. */
  async popOpeningSubscriptions(
    clinicId: string,
    { today, yesterday }: SubscriptionDays,
  ): Promise<OpeningSubscription[]> {
    const subscriptions = await this.redis.commands.popSubscriptions(
      keys.openingSubscriptions(clinicId, today),
      keys.openingSubscriptions(clinicId, yesterday),
    );
    return subscriptions.map((subscription) => JSON.parse(subscription));
  }

  /** Called with the clinic whose subscriptions changed on any node. */
  onChange(listener: (clinicId: string) => void): void {
    this.redis.onMessage(channels.pushSubscriptions, listener);
  }

  /** Called when changes may have been missed. */
  onResubscribed(listener: () => void): void {
    this.redis.onResubscribed(listener);
  }
}

/** One subscription per browser and clinic. */
const hashEndpoint = (endpoint: string): string =>
  createHash('sha256').update(endpoint).digest('base64url').slice(0, 22);
