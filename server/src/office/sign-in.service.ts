import { Injectable } from '@nestjs/common';
import { Refusal } from '../refusal.js';
import { AdminToken } from './admin-token.js';
import type { OfficeCaller } from './caller.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Looks at what someone signs in with. */
@Injectable()
export class SignInService {
  constructor(
    private readonly token: AdminToken,
    private readonly throttle: SignInThrottle,
  ) {}

  /** Throws `Refusal` when the credential is wrong, or too many were tried from there. */
  async withFirstCredential(given: string, address: string): Promise<Omit<OfficeCaller, 'session'>> {
    await this.throttle.count(address, null);
    if (!this.token.matches(given)) throw wrong();
    await this.throttle.forgive(address, null);
    return { actor: { kind: 'first-credential' }, role: 'office' };
  }
}

const wrong = (): Refusal =>
  new Refusal('unauthenticated', 'This does not open the office. Check it and try again.');
