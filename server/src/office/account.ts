import type { OfficeRole } from '@hannun/shared';

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
export abstract class AccountStore {
  /** Returns `false` when the name is taken, compared without regard to case. */
  abstract add(account: Account): Promise<boolean>;
  abstract keep(account: Account): Promise<void>;
  abstract find(id: string): Promise<Account | null>;
  abstract findByName(name: string): Promise<Account | null>;
  abstract list(): Promise<Account[]>;
  abstract password(id: string): Promise<string | null>;
  abstract keepPassword(id: string, password: string): Promise<void>;
  /** Stores a password that somebody else chose at `at` (ISO-8601): a temporary one, for its owner to replace. */
  abstract givePassword(id: string, password: string, at: string): Promise<void>;
  abstract isPasswordGiven(id: string): Promise<boolean>;
  abstract passkeys(): Promise<Passkey[]>;
  abstract keepPasskey(passkey: Passkey): Promise<void>;
  abstract forgetPasskey(id: string): Promise<void>;
  abstract keepChallenge(id: string, challenge: string, life: number): Promise<void>;
  /** Returns `false` when the challenge was used before. */
  abstract claimChallenge(id: string, life: number): Promise<boolean>;
  /** Reads and deletes a challenge, so that it can be used only once. */
  abstract takeChallenge(id: string): Promise<string | null>;
}
