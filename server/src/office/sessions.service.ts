import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { type OfficeSession, SessionStore, type UsedSession } from './session.js';

const longestLife = 12 * 60 * 60_000;
const idleLife = 60 * 60_000;
const mostOfAccount = 50;
const notePause = 60_000;

@Injectable()
export class SessionsService {
  constructor(
    private readonly store: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** Its token (256 bits) is returned once and stored only as a hash. */
  async open(
    whose: Pick<OfficeSession, 'account' | 'browser' | 'withPassword'>,
  ): Promise<{ token: string; session: OfficeSession }> {
    await this.sweep(whose.account);
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.nowMs();
    const session: OfficeSession = {
      ...whose,
      id: randomUUID(),
      openedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + longestLife).toISOString(),
    };
    await this.store.keep(session, hashOf(token));
    return { token, session };
  }

  async recognise(token: string): Promise<OfficeSession | null> {
    const session = await this.store.find(hashOf(token));
    if (!session || !this.lasts(session)) return null;
    const now = this.clock.nowMs();
    if (now - Date.parse(session.seenAt) >= notePause)
      await this.store.touch(session.id, this.clock.nowIso());
    return session;
  }

  async list(): Promise<UsedSession[]> {
    const lasting = (await this.store.list()).filter((session) => this.lasts(session));
    return lasting.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1));
  }

  async end(id: string): Promise<void> {
    await this.store.end([id]);
  }

  async endAllOf(account: string, but: string | null = null): Promise<void> {
    const all = await this.store.list();
    await this.store.end(
      all.flatMap(({ id, account: owner }) => (owner === account && id !== but ? [id] : [])),
    );
  }

  /** Ends expired sessions, and the account's least recently used ones beyond the limit. */
  private async sweep(account: string | null): Promise<void> {
    const all = await this.store.list();
    const over = all.filter((session) => !this.lasts(session));
    const own = all.filter((session) => session.account === account && this.lasts(session));
    const tooMany = own.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1)).slice(mostOfAccount - 1);
    await this.store.end([...over, ...tooMany].map(({ id }) => id));
  }

  private lasts({ expiresAt, seenAt }: UsedSession): boolean {
    const now = this.clock.nowMs();
    return now < Date.parse(expiresAt) && now < Date.parse(seenAt) + idleLife;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
