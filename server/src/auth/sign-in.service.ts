import type { AuditActor } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { DomainError } from '../core/domain-error.js';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { AdminToken } from './admin-token.js';
import { PasskeysService, type RelyingParty } from './passkeys.service.js';
import { PasswordHasher } from './password-hasher.js';
import { SignInQueue } from './sign-in-queue.js';

/** `who`: the account it was meant for, where known. */
export class WrongCredentialError extends DomainError {
  constructor(readonly who: AuditActor) {
    super('unauthenticated', 'The sign-in details are wrong. Check them and try again.');
  }
}

export type PasswordSource = { block: string; knownBrowserKeyFor: (account: string) => string | null };

/** Verifies credentials; each method returns the account, `null` for the admin token. */
@Injectable()
export class SignInService {
  constructor(
    private readonly adminToken: AdminToken,
    private readonly accounts: AccountsRepository,
    private readonly passwordHasher: PasswordHasher,
    private readonly passkeys: PasskeysService,
    private readonly queue: SignInQueue,
  ) {}

  verifyAdminToken(token: string): null {
    if (!this.adminToken.matches(token)) throw new WrongCredentialError({ kind: 'unknown' });
    return null;
  }

  /** Throws `DomainError` when name or password is wrong, the account is disabled, or sign-in is throttled. */
  async verifyPassword(
    name: string,
    password: string,
    { block, knownBrowserKeyFor }: PasswordSource,
  ): Promise<Account> {
    const account = await this.accounts.findByName(name.trim());
    const hash = account && (await this.accounts.findPasswordHash(account.id));
    const browserKey = account && knownBrowserKeyFor(account.id);
    const found = await this.queue.run(
      { name: browserKey ?? block, known: Boolean(browserKey) },
      async () => {
        const matches = await this.passwordHasher.verify(password, hash);
        return matches && account && !account.disabled ? account : null;
      },
    );
    if (!found) throw new WrongCredentialError(actorOfAccount(account));
    return found;
  }

  async verifyPasskey(
    id: string,
    response: AuthenticationResponseJSON,
    relyingParty: RelyingParty,
  ): Promise<Account> {
    const account = await this.passkeys.verifySignIn(id, response, relyingParty);
    if (!account || account.disabled) throw new WrongCredentialError(actorOfAccount(account));
    return account;
  }
}

const actorOfAccount = (account: Account | null): AuditActor =>
  account ? { kind: 'account', id: account.id, name: account.name } : { kind: 'unknown' };
