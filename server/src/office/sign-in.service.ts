import type { AuditWho } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Refusal } from '../refusal.js';
import { type Account, AccountStore } from './account.js';
import { AdminToken } from './admin-token.js';
import { PasskeysService, type Site } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { SignInQueue } from './sign-in-queue.js';

/** What someone signed in with is wrong. `who`: whose it should have been, where that is known. */
export class WrongCredential extends Refusal {
  constructor(readonly who: AuditWho) {
    super('unauthenticated', 'This does not open the office. Check it and try again.');
  }
}

/** Where a password comes from: an address block, and what the browser is known as for an account. */
export type From = { block: string; knownAs: (account: string) => string | null };

/** Looks at what someone signs in with. Each way answers the account, `null` for the first credential. */
@Injectable()
export class SignInService {
  constructor(
    private readonly token: AdminToken,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly passkeys: PasskeysService,
    private readonly queue: SignInQueue,
  ) {}

  /** Throws `Refusal` when the credential is wrong. */
  withFirstCredential(given: string): null {
    if (!this.token.matches(given)) throw new WrongCredential({ kind: 'unknown' });
    return null;
  }

  /** Throws `Refusal` when name or password are wrong, the account is shut, or too many try at once. */
  async withPassword(name: string, password: string, { block, knownAs }: From): Promise<Account> {
    const account = await this.accounts.findByName(name.trim());
    const hash = account && (await this.accounts.password(account.id));
    const known = account && knownAs(account.id);
    const found = await this.queue.run({ name: known ?? block, known: Boolean(known) }, async () => {
      const matches = await this.passwords.matches(password, hash);
      return matches && account && !account.disabled ? account : null;
    });
    if (!found) throw new WrongCredential(whoIs(account));
    return found;
  }

  /** What a browser needs to sign in with a passkey. */
  challenge(site: Site): ReturnType<PasskeysService['challenge']> {
    return this.passkeys.challenge(site);
  }

  /** Throws `Refusal` when no passkey of an open account signed. */
  async withPasskey(id: string, response: AuthenticationResponseJSON, site: Site): Promise<Account> {
    const account = await this.passkeys.accountOf(id, response, site);
    if (!account || account.disabled) throw new WrongCredential(whoIs(account));
    return account;
  }
}

const whoIs = (account: Account | null): AuditWho =>
  account ? { kind: 'account', id: account.id, name: account.name } : { kind: 'unknown' };
