import { Injectable } from '@nestjs/common';
import { JsonHash } from '../redis/json-hash.js';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import type { Account } from './account.js';

/** One registered authenticator. `id` and `publicKey` are base64url; `counter` only increases. */
export type Passkey = {
  id: string;
  account: string;
  label: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
  createdAt: string;
};

/** Stores accounts, their password hashes (argon2id) and their passkeys. */
@Injectable()
export class AccountsRepository {
  private readonly redis = this.connections.commands;
  private readonly accounts = new JsonHash<Account>(this.redis, keys.officeAccounts);
  readonly passkeys = new JsonHash<Passkey>(this.redis, keys.officePasskeys);

  constructor(private readonly connections: RedisConnections) {}

  // Stored before its name is claimed: a name that leads to no account was left by a crash, and is free.
  /** Returns `false` when the name is taken, compared without regard to case. */
  async add(account: Account): Promise<boolean> {
    await this.save(account);
    if (await this.claimName(normalizeName(account.name), account.id)) return true;
    await this.accounts.delete(account.id);
    return false;
  }

  async save(account: Account): Promise<void> {
    await this.accounts.save(account.id, account);
  }

  find(id: string): Promise<Account | null> {
    return this.accounts.find(id);
  }

  async findByName(name: string): Promise<Account | null> {
    const id = await this.redis.hget(keys.officeNames, normalizeName(name));
    return id === null ? null : this.find(id);
  }

  // An account without its name was left by a crash.
  async list(): Promise<Account[]> {
    const named = new Set(await this.redis.hvals(keys.officeNames));
    return (await this.accounts.list()).filter(({ id }) => named.has(id));
  }

  findPasswordHash(id: string): Promise<string | null> {
    return this.redis.hget(keys.officePasswords, id);
  }

  async savePasswordHash(id: string, passwordHash: string): Promise<void> {
    await this.redis.hset(keys.officePasswords, id, passwordHash);
    await this.redis.hdel(keys.officeTemporaryPasswords, id);
  }

  // Marked first: a temporary password must never be without its mark.
  /** Stores a password that somebody else chose at `at` (ISO-8601): a temporary one, for its owner to replace. */
  async saveTemporaryPasswordHash(id: string, passwordHash: string, at: string): Promise<void> {
    await this.redis.hset(keys.officeTemporaryPasswords, id, at);
    await this.redis.hset(keys.officePasswords, id, passwordHash);
  }

  async hasTemporaryPassword(id: string): Promise<boolean> {
    return (await this.redis.hget(keys.officeTemporaryPasswords, id)) !== null;
  }

  async saveChallenge(id: string, challenge: string, ttlSeconds: number): Promise<void> {
    await this.redis.set(keys.passkeyChallenge(id), challenge, 'EX', ttlSeconds);
  }

  /** Returns `false` when the challenge was used before. */
  async markChallengeUsed(id: string, ttlSeconds: number): Promise<boolean> {
    return (await this.redis.set(keys.passkeyChallenge(id), '', 'EX', ttlSeconds, 'NX')) === 'OK';
  }

  /** Reads and deletes a challenge, so that it can be used only once. */
  takeChallenge(id: string): Promise<string | null> {
    return this.redis.getdel(keys.passkeyChallenge(id));
  }

  private async claimName(name: string, id: string): Promise<boolean> {
    if ((await this.redis.hsetnx(keys.officeNames, name, id)) === 1) return true;
    const owner = (await this.redis.hget(keys.officeNames, name)) ?? '';
    if (owner === id) return true;
    if (await this.find(owner)) return false;
    return (await this.redis.updateIfExists(keys.officeNames, name, id, owner)) === 1;
  }
}

const normalizeName = (name: string): string => name.normalize('NFC').toLowerCase();
