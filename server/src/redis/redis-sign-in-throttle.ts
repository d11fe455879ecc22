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
    await this.countAddress(address);
    await consume(this.both, bothOf(address, name));
    if (name !== null) await consume(this.name, digest(name));
  }

  async countAddress(address: string): Promise<void> {
    await consume(this.address, digest(address));
  }

  async forgive(address: string, name: string | null): Promise<void> {
    await this.both.delete(bothOf(address, name));
    if (name !== null) await this.name.delete(digest(name));
  }
}

async function consume(limiter: RateLimiterRedis, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (cause) {
    // The library throws its result where there were too many, and errors where the store is away.
    throw cause instanceof RateLimiterRes ? tooMany(cause.msBeforeNext) : cause;
  }
}

const bothOf = (address: string, name: string | null): string => digest(`${address} ${name ?? ''}`);

/** Someone may have typed a password where the name belongs, and an address is nobody's business. */
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const tooMany = (wait: number): Refusal =>
  new Refusal(
    'rate-limited',
    `Too many tries to sign in. Wait ${Math.max(1, Math.ceil(wait / 60_000))} min and try again.`,
  );
