import type { AuditWho } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Refusal } from '../refusal.js';
import { type Account, AccountStore } from './account.js';
import { AdminToken } from './admin-token.js';
import { PasskeysService, type Site } from './passkeys.service.js';
import { Passwords } from './passwords.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** What someone signed in with is wrong. `who`: whose it should have been, where that is known. */
export class WrongCredential extends Refusal {
  constructor(readonly who: AuditWho) {
    super('unauthenticated', 'This does not open the office. Check it and try again.');
  }
}

/** Looks at what someone signs in with. Each way answers the account, `null` for the first credential. */
@Injectable()
export class SignInService {
  constructor(
    private readonly token: AdminToken,
    private readonly accounts: AccountStore,
    private readonly passwords: Passwords,
    private readonly passkeys: PasskeysService,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Throws `Refusal` when the credential is wrong, or too many were tried from there. */
  async withFirstCredential(given: string, address: string): Promise<null> {
    await this.throttle.count(address, null);
    if (!this.token.matches(given)) throw new WrongCredential({ kind: 'unknown' });
    await this.throttle.forgive(address, null);
    return null;
  }

  /** Throws `Refusal` when name or password are wrong, the account is shut, or too many were tried. */
  async withPassword(name: string, password: string, address: string): Promise<Account> {
    await this.throttle.count(address, name);
    const account = await this.accounts.findByName(name.trim());
    const hash = account && (await this.accounts.password(account.id));
    const matches = await this.passwords.matches(password, hash);
    if (!account || !matches || account.disabled) throw new WrongCredential(whoIs(account));
    await this.throttle.forgive(address, name);
    return account;
  }

  /** What a browser needs to sign in with a passkey. Throws `Refusal` when too many were asked for. */
  async challenge(site: Site, address: string): ReturnType<PasskeysService['challenge']> {
    await this.throttle.countAddress(address);
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
