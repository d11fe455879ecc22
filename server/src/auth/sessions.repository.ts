import { Injectable } from '@nestjs/common';
import { keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** `account` is `null` for a session opened with the admin token. */
export type OfficeSession = {
  id: string;
  account: string | null;
  openedAt: string;
  expiresAt: string;
  browser: string;
  /** Whether it was opened with a password rather than a passkey or the admin token. */
  withPassword?: boolean;
};

export type StoredSession = OfficeSession & { seenAt: string };

/** Stores office sessions. Tokens are stored only as hashes. */
/** Asked on every request, so an ended session is out on all nodes at once. */
@Injectable()
export class SessionsRepository {
  private readonly redis = this.connections.commands;

  constructor(private readonly connections: RedisConnections) {}

  async save(session: OfficeSession, tokenHash: string): Promise<void> {
    await this.redis.hset(keys.officeSessions, tokenHash, JSON.stringify(session));
  }

  async find(tokenHash: string): Promise<StoredSession | null> {
    const json = await this.redis.hget(keys.officeSessions, tokenHash);
    if (json === null) return null;
    const session: OfficeSession = JSON.parse(json);
    return {
      ...session,
      seenAt: (await this.redis.hget(keys.officeSessionsLastUsed, session.id)) ?? session.openedAt,
    };
  }

  async list(): Promise<StoredSession[]> {
    const seen = await this.redis.hgetall(keys.officeSessionsLastUsed);
    return (await this.redis.hvals(keys.officeSessions)).map((json) => {
      const session: OfficeSession = JSON.parse(json);
      return { ...session, seenAt: seen[session.id] ?? session.openedAt };
    });
  }

  async updateLastUse(id: string, at: string): Promise<void> {
    await this.redis.hset(keys.officeSessionsLastUsed, id, at);
  }

  /** Ends these sessions on every node; unknown ids are ignored. */
  async end(ids: readonly string[]): Promise<void> {
    const all = Object.entries(await this.redis.hgetall(keys.officeSessions));
    const hashes = all.filter(([, json]) => ids.includes(JSON.parse(json).id)).map(([hash]) => hash);
    if (hashes.length > 0) await this.redis.hdel(keys.officeSessions, ...hashes);
    if (ids.length > 0) await this.redis.hdel(keys.officeSessionsLastUsed, ...ids);
  }
}
