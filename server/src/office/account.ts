import type { OfficeRole } from '@hannun/shared';

/** A named account. Its password and passkeys are kept apart, so that no change of one undoes another. */
export type Account = { id: string; name: string; role: OfficeRole; disabled: boolean; createdAt: string };

/** One authenticator of an account. `id` and `publicKey` are base64url; `counter` only rises. */
export type Passkey = {
  id: string;
  account: string;
  label: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
  createdAt: string;
};

/** Where accounts, their passwords (only as argon2id strings) and their passkeys are kept. */
export abstract class AccountStore {
  /** `false` when the name is taken, in whatever letters. */
  abstract add(account: Account): Promise<boolean>;
  abstract keep(account: Account): Promise<void>;
  abstract find(id: string): Promise<Account | null>;
  abstract findByName(name: string): Promise<Account | null>;
  abstract list(): Promise<Account[]>;
  abstract password(id: string): Promise<string | null>;
  /** Keeps a password its owner chose. */
  abstract keepPassword(id: string, password: string): Promise<void>;
  /** Keeps a password somebody else chose at `at` (ISO-8601): until its owner chooses one, it is given. */
  abstract givePassword(id: string, password: string, at: string): Promise<void>;
  abstract isPasswordGiven(id: string): Promise<boolean>;
  abstract passkeys(): Promise<Passkey[]>;
  abstract keepPasskey(passkey: Passkey): Promise<void>;
  abstract forgetPasskey(id: string): Promise<void>;
  /** Keeps what is to be signed for its life (seconds). */
  abstract keepChallenge(id: string, challenge: string, life: number): Promise<void>;
  /** Notes for its life (seconds) that a challenge has served; `false` when it had before. */
  abstract claimChallenge(id: string, life: number): Promise<boolean>;
  /** Takes a challenge out, so that it serves once. */
  abstract takeChallenge(id: string): Promise<string | null>;
}
