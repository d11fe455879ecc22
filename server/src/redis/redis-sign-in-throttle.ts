import { createHash } from 'node:crypto';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { keys } from '../log/keys.js';
import { SignInThrottle } from '../office/sign-in-throttle.js';
import { Refusal } from '../refusal.js';
import type { Connection } from './connection.js';

/** Tries of one name from one address; wrong ones only, as a right one begins anew. `duration` in seconds. */
const byBoth = { points: 5, duration: 5 * 60 };
/** Tries of one address, whatever the names. */
const byAddress = { points: 30, duration: 10 * 60 };
/** Tries of one name, wherever from. Its passkey still opens. */
const byName = { points: 50, duration: 60 * 60 };

/** Counts tries to sign in, in Redis. */
export class RedisSignInThrottle extends SignInThrottle {
  private readonly both: RateLimiterRedis;
  private readonly address: RateLimiterRedis;
  private readonly name: RateLimiterRedis;

  constructor(redis: Connection) {
    super();
    const limiter = (kind: string, limit: { points: number; duration: number }) =>
      new RateLimiterRedis({ storeClient: redis, keyPrefix: `${keys.signInTries}:${kind}`, ...limit });
    this.both = limiter('both', byBoth);
    this.address = limiter('address', byAddress);
    this.name = limiter('name', byName);
  }

  async count(address: string, name: string | null): Promise<void> {
    try {
      await this.address.consume(address);
      await this.both.consume(bothOf(address, name));
      if (name !== null) await this.name.consume(digest(name));
    } catch (cause) {
      // The library throws its result where there were too many, and errors where the store is away.
      if (cause instanceof RateLimiterRes) throw tooMany(cause.msBeforeNext);
      throw cause;
    }
  }

  async forgive(address: string, name: string | null): Promise<void> {
    await this.both.delete(bothOf(address, name));
    if (name !== null) await this.name.delete(digest(name));
  }
}

const bothOf = (address: string, name: string | null): string => `${address}:${digest(name ?? '')}`;

/** Someone may have typed a password where the name belongs. */
const digest = (name: string): string => createHash('sha256').update(name).digest('base64url');

const tooMany = (wait: number): Refusal =>
  new Refusal(
    'rate-limited',
    `Too many tries to sign in. Wait ${Math.max(1, Math.ceil(wait / 60_000))} min and try again.`,
  );
