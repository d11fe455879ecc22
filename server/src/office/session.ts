/** Someone signed in at one browser. `account` is `null` for whoever came with the first credential. */
export type OfficeSession = {
  id: string;
  account: string | null;
  openedAt: string;
  expiresAt: string;
  /** Browser and system in a few words, so that its owner knows it again. */
  browser: string;
  /** Whether it was opened with a password, not with a passkey or the first credential. */
  withPassword?: boolean;
};

/** A session and when it was last used (ISO-8601). */
export type UsedSession = OfficeSession & { seenAt: string };

/** Where office sessions are kept. Tokens are known there only by their hash. */
export abstract class SessionStore {
  abstract keep(session: OfficeSession, tokenHash: string): Promise<void>;
  abstract find(tokenHash: string): Promise<UsedSession | null>;
  abstract list(): Promise<UsedSession[]>;
  /** Notes that a session was used at `at` (ISO-8601). */
  abstract touch(id: string, at: string): Promise<void>;
  /** Ends these sessions on every node; those already gone are passed over. */
  abstract end(ids: readonly string[]): Promise<void>;
}
