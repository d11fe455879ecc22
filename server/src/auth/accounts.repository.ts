import type { OfficeRole } from '@hannun/shared/contract';

/** Passwords and passkeys are stored separately, so that concurrent changes do not overwrite each other. */
export type Account = { id: string; name: string; role: OfficeRole; disabled: boolean; createdAt: string };

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
export abstract class AccountRepository {
  /** Returns `false` when the name is taken, compared without regard to case. */
  abstract add(account: Account): Promise<boolean>;
  abstract save(account: Account): Promise<void>;
  abstract find(id: string): Promise<Account | null>;
  abstract findByName(name: string): Promise<Account | null>;
  abstract list(): Promise<Account[]>;
  abstract findPasswordHash(id: string): Promise<string | null>;
  abstract savePasswordHash(id: string, passwordHash: string): Promise<void>;
  /** Stores a password that somebody else chose at `at` (ISO-8601): a temporary one, for its owner to replace. */
  abstract saveTemporaryPasswordHash(id: string, passwordHash: string, at: string): Promise<void>;
  abstract hasTemporaryPassword(id: string): Promise<boolean>;
  abstract listPasskeys(): Promise<Passkey[]>;
  abstract savePasskey(passkey: Passkey): Promise<void>;
  abstract deletePasskey(id: string): Promise<void>;
  abstract saveChallenge(id: string, challenge: string, ttlSeconds: number): Promise<void>;
  /** Returns `false` when the challenge was used before. */
  abstract markChallengeUsed(id: string, ttlSeconds: number): Promise<boolean>;
  /** Reads and deletes a challenge, so that it can be used only once. */
  abstract takeChallenge(id: string): Promise<string | null>;
}
