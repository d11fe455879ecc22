import { type OfficeSession, SessionRepository, type StoredSession } from '../auth/sessions.repository.js';
import type { Connection } from './connection.js';
import { keys } from './keys.js';

/** Asked on every request, so an ended session is out on all nodes at once. */
export class RedisSessionStore extends SessionRepository {
  constructor(private readonly redis: Connection) {
    super();
  }

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

  async end(ids: readonly string[]): Promise<void> {
    const all = Object.entries(await this.redis.hgetall(keys.officeSessions));
    const hashes = all.filter(([, json]) => ids.includes(JSON.parse(json).id)).map(([hash]) => hash);
    if (hashes.length > 0) await this.redis.hdel(keys.officeSessions, ...hashes);
    if (ids.length > 0) await this.redis.hdel(keys.officeSessionsLastUsed, ...ids);
  }
}
