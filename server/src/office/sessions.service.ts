import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { type OfficeSession, SessionStore, type UsedSession } from './session.js';

/** A working day (milliseconds): whoever goes on signs in again. */
const longestLife = 12 * 60 * 60_000;
/** A session not used for this long has ended (milliseconds). */
const idleLife = 60 * 60_000;
/** Sessions one account has at once. */
const mostOfAccount = 50;
/** Between two notes of a session's use (milliseconds). */
const notePause = 60_000;

/** Opens office sessions, knows them again by their token, and ends them. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly store: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** Opens a session. Its token (256 bits) is shown once and kept only as its hash. */
  async open(
    whose: Pick<OfficeSession, 'account' | 'browser' | 'withPassword'>,
  ): Promise<{ token: string; session: OfficeSession }> {
    await this.sweep(whose.account);
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.milliseconds();
    const session: OfficeSession = {
      ...whose,
      id: randomUUID(),
      openedAt: new Date(now).toISOString(),
      expiresAt: new Date(now + longestLife).toISOString(),
    };
    await this.store.keep(session, hashOf(token));
    return { token, session };
  }

  /** The session a token belongs to, while it lasts. */
  async recognise(token: string): Promise<OfficeSession | null> {
    const session = await this.store.find(hashOf(token));
    if (!session || !this.lasts(session)) return null;
    const now = this.clock.milliseconds();
    if (now - Date.parse(session.seenAt) >= notePause) await this.store.touch(session.id, this.clock.now());
    return session;
  }

  /** The sessions that last, those used lately first. */
  async list(): Promise<UsedSession[]> {
    const lasting = (await this.store.list()).filter((session) => this.lasts(session));
    return lasting.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1));
  }

  async end(id: string): Promise<void> {
    await this.store.end([id]);
  }

  /** Ends all sessions of an account but the one named. */
  async endAllOf(account: string, but: string | null = null): Promise<void> {
    const all = await this.store.list();
    await this.store.end(
      all.flatMap(({ id, account: owner }) => (owner === account && id !== but ? [id] : [])),
    );
  }

  /** Ends what is over, and of an account's sessions those used longest ago where there are too many. */
  private async sweep(account: string | null): Promise<void> {
    const all = await this.store.list();
    const over = all.filter((session) => !this.lasts(session));
    const own = all.filter((session) => session.account === account && this.lasts(session));
    const tooMany = own.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1)).slice(mostOfAccount - 1);
    await this.store.end([...over, ...tooMany].map(({ id }) => id));
  }

  private lasts({ expiresAt, seenAt }: UsedSession): boolean {
    const now = this.clock.milliseconds();
    return now < Date.parse(expiresAt) && now < Date.parse(seenAt) + idleLife;
  }
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
