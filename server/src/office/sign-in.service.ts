import type { AuditWho } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Refusal } from '../refusal.js';
import { AdminToken } from './admin-token.js';
import type { OfficeCaller } from './caller.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Someone who may open a session. */
export type SignedIn = Omit<OfficeCaller, 'session'>;

/** What someone signed in with is wrong. `who`: whose it should have been, where that is known. */
export class WrongCredential extends Refusal {
  constructor(readonly who: AuditWho) {
    super('unauthenticated', 'This does not open the office. Check it and try again.');
  }
}

/** Looks at what someone signs in with. */
@Injectable()
export class SignInService {
  constructor(
    private readonly token: AdminToken,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Throws `Refusal` when the credential is wrong, or too many were tried from there. */
  async withFirstCredential(given: string, address: string): Promise<SignedIn> {
    await this.throttle.count(address, null);
    if (!this.token.matches(given)) throw new WrongCredential({ kind: 'unknown' });
    await this.throttle.forgive(address, null);
    return { actor: { kind: 'first-credential' }, role: 'office' };
  }
}
