import { randomBytes, randomUUID } from 'node:crypto';
import { hourMs } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { hashToken } from '../core/token-hash.js';
import { type OfficeSession, SessionsRepository, type StoredSession } from './sessions.repository.js';

const maxLifetimeMs = 12 * hourMs;
const idleTimeoutMs = hourMs;
const maxSessionsPerAccount = 50;
const lastUseWriteIntervalMs = 60_000;

@Injectable()
export class SessionsService {
  constructor(
    private readonly repository: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  /** Its token (256 bits) is returned once and stored only as a hash. */
  async create(
    owner: Pick<OfficeSession, 'account' | 'browser' | 'withPassword'>,
  ): Promise<{ token: string; session: OfficeSession }> {
    await this.endExpired(owner.account);
    const token = randomBytes(32).toString('base64url');
    const nowMs = this.clock.nowMs();
    const session: OfficeSession = {
      ...owner,
      id: randomUUID(),
      openedAt: new Date(nowMs).toISOString(),
      expiresAt: new Date(nowMs + maxLifetimeMs).toISOString(),
    };
    await this.repository.save(session, hashToken(token));
    return { token, session };
  }

  async findValid(token: string): Promise<OfficeSession | null> {
    const session = await this.repository.find(hashToken(token));
    if (!session || !this.isValid(session)) return null;
    const nowMs = this.clock.nowMs();
    if (nowMs - Date.parse(session.seenAt) >= lastUseWriteIntervalMs)
      await this.repository.updateLastUse(session.id, this.clock.nowIso());
    return session;
  }

  async list(): Promise<StoredSession[]> {
    const valid = (await this.repository.list()).filter((session) => this.isValid(session));
    return valid.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1));
  }

  async end(id: string): Promise<void> {
    await this.repository.end([id]);
  }

  async endAllOfAccount(accountId: string, exceptId: string | null = null): Promise<void> {
    const all = await this.repository.list();
    await this.repository.end(
      all.flatMap(({ id, account: owner }) => (owner === accountId && id !== exceptId ? [id] : [])),
    );
  }

  /** Ends expired sessions, and the account's least recently used ones beyond the limit. */
  private async endExpired(accountId: string | null): Promise<void> {
    const all = await this.repository.list();
    const expired = all.filter((session) => !this.isValid(session));
    const own = all.filter((session) => session.account === accountId && this.isValid(session));
    const surplus = own.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1)).slice(maxSessionsPerAccount - 1);
    await this.repository.end([...expired, ...surplus].map(({ id }) => id));
  }

  private isValid({ expiresAt, seenAt }: StoredSession): boolean {
    const nowMs = this.clock.nowMs();
    return nowMs < Date.parse(expiresAt) && nowMs < Date.parse(seenAt) + idleTimeoutMs;
  }
}
