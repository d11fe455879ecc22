import { type Account, AccountRepository, type Passkey } from '../auth/accounts.repository.js';
import type { Connection } from './connection.js';
import { keys } from './keys.js';

export class RedisAccountStore extends AccountRepository {
  constructor(private readonly redis: Connection) {
    super();
  }

  // Stored before its name is claimed: a name that leads to no account was left by a crash, and is free.
  async add(account: Account): Promise<boolean> {
    await this.save(account);
    if (await this.claimName(normalizeName(account.name), account.id)) return true;
    await this.redis.hdel(keys.officeAccounts, account.id);
    return false;
  }

  async save(account: Account): Promise<void> {
    await this.redis.hset(keys.officeAccounts, account.id, JSON.stringify(account));
  }

  async find(id: string): Promise<Account | null> {
    const json = await this.redis.hget(keys.officeAccounts, id);
    return json === null ? null : JSON.parse(json);
  }

  async findByName(name: string): Promise<Account | null> {
    const id = await this.redis.hget(keys.officeNames, normalizeName(name));
    return id === null ? null : this.find(id);
  }

  // An account without its name was left by a crash.
  async list(): Promise<Account[]> {
    const named = new Set(await this.redis.hvals(keys.officeNames));
    const accounts: Account[] = (await this.redis.hvals(keys.officeAccounts)).map((json) => JSON.parse(json));
    return accounts.filter(({ id }) => named.has(id));
  }

  findPasswordHash(id: string): Promise<string | null> {
    return this.redis.hget(keys.officePasswords, id);
  }

  async savePasswordHash(id: string, password: string): Promise<void> {
    await this.redis.hset(keys.officePasswords, id, password);
    await this.redis.hdel(keys.officeTemporaryPasswords, id);
  }

  // Marked first: a temporary password must never be without its mark.
  async saveTemporaryPasswordHash(id: string, password: string, at: string): Promise<void> {
    await this.redis.hset(keys.officeTemporaryPasswords, id, at);
    await this.redis.hset(keys.officePasswords, id, password);
  }

  async hasTemporaryPassword(id: string): Promise<boolean> {
    return (await this.redis.hget(keys.officeTemporaryPasswords, id)) !== null;
  }

  async listPasskeys(): Promise<Passkey[]> {
    return (await this.redis.hvals(keys.officePasskeys)).map((json) => JSON.parse(json));
  }

  async savePasskey(passkey: Passkey): Promise<void> {
    await this.redis.hset(keys.officePasskeys, passkey.id, JSON.stringify(passkey));
  }

  async deletePasskey(id: string): Promise<void> {
    await this.redis.hdel(keys.officePasskeys, id);
  }

  async saveChallenge(id: string, challenge: string, life: number): Promise<void> {
    await this.redis.set(keys.passkeyChallenge(id), challenge, 'EX', life);
  }

  async markChallengeUsed(id: string, life: number): Promise<boolean> {
    return (await this.redis.set(keys.passkeyChallenge(id), '', 'EX', life, 'NX')) === 'OK';
  }

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
