/** `account` is `null` for a session opened with the bootstrap token. */
export type OfficeSession = {
  id: string;
  account: string | null;
  openedAt: string;
  expiresAt: string;
  browser: string;
  /** Whether it was opened with a password rather than a passkey or the bootstrap token. */
  withPassword?: boolean;
};

export type StoredSession = OfficeSession & { seenAt: string };

/** Stores office sessions. Tokens are stored only as hashes. */
export abstract class SessionRepository {
  abstract save(session: OfficeSession, tokenHash: string): Promise<void>;
  abstract find(tokenHash: string): Promise<StoredSession | null>;
  abstract list(): Promise<StoredSession[]>;
  abstract updateLastUse(id: string, at: string): Promise<void>;
  /** Ends these sessions on every node; unknown ids are ignored. */
  abstract end(ids: readonly string[]): Promise<void>;
}
