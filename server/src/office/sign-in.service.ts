import type { AuditActor } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { DomainError } from '../core/domain-error.js';
import { type Account, AccountStore } from './account.js';
import { AdminToken } from './admin-token.js';
import { PasskeysService, type Site } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { SignInQueue } from './sign-in-queue.js';

/** `who`: the account it was meant for, where known. */
export class WrongCredential extends DomainError {
  constructor(readonly who: AuditActor) {
    super('unauthenticated', 'The sign-in details are wrong. Check them and try again.');
  }
}

export type From = { block: string; knownAs: (account: string) => string | null };

/** Verifies credentials; each method returns the account, `null` for the bootstrap token. */
@Injectable()
export class SignInService {
  constructor(
    private readonly token: AdminToken,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly passkeys: PasskeysService,
    private readonly queue: SignInQueue,
  ) {}

  withFirstCredential(given: string): null {
    if (!this.token.matches(given)) throw new WrongCredential({ kind: 'unknown' });
    return null;
  }

  /** Throws `DomainError` when name or password is wrong, the account is disabled, or sign-in is throttled. */
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

  challenge(site: Site): ReturnType<PasskeysService['challenge']> {
    return this.passkeys.challenge(site);
  }

  async withPasskey(id: string, response: AuthenticationResponseJSON, site: Site): Promise<Account> {
    const account = await this.passkeys.accountOf(id, response, site);
    if (!account || account.disabled) throw new WrongCredential(whoIs(account));
    return account;
  }
}

const whoIs = (account: Account | null): AuditActor =>
  account ? { kind: 'account', id: account.id, name: account.name } : { kind: 'unknown' };
