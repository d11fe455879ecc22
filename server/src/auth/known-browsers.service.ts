import { randomBytes } from 'node:crypto';
import { daySeconds } from '@hannun/shared/date-time';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../core/clock.js';
import { cookieOptions } from './session-cookie.js';
import { SigningKey } from './signing-key.js';

const knownForSeconds = 180 * daySeconds;
const maxAccountsPerBrowser = 5;

const cookieName = (secure: boolean): string => (secure ? '__Host-hannun_browser' : 'hannun_browser');

type KnownBrowser = { nonce: string; accounts: readonly string[]; at: number };

/**
 * Recognises browsers that have signed in before (OWASP device cookies): their failures are counted separately, so
 * that no attacker can lock them out. The cookie grants no access.
 */
@Injectable()
export class KnownBrowsersService {
  constructor(
    private readonly signingKey: SigningKey,
    private readonly clock: Clock,
  ) {}

  /** The key for this browser's attempts; `null` when the account has never signed in from it. */
  sourceKeyFor(request: FastifyRequest, secure: boolean, accountId: string): string | null {
    const browser = this.readCookie(request.cookies[cookieName(secure)]);
    return browser?.accounts.includes(accountId) ? `${browser.nonce} ${accountId}` : null;
  }

  remember(request: FastifyRequest, reply: FastifyReply, secure: boolean, accountId: string): void {
    const previous = this.readCookie(request.cookies[cookieName(secure)]);
    const others = previous?.accounts.filter((each) => each !== accountId) ?? [];
    const browser: KnownBrowser = {
      nonce: previous?.nonce ?? randomBytes(16).toString('base64url'),
      accounts: [accountId, ...others].slice(0, maxAccountsPerBrowser),
      at: this.clock.nowMs(),
    };
    const payload = Buffer.from(JSON.stringify(browser)).toString('base64url');
    const signature = this.signingKey.sign('known-browser', payload).toString('base64url');
    const options = { ...cookieOptions(secure), maxAge: knownForSeconds };
    reply.setCookie(cookieName(secure), `${payload}.${signature}`, options);
  }

  private readCookie(cookie = ''): KnownBrowser | null {
    const [payload = '', signature = ''] = cookie.split('.');
    if (!this.signingKey.verify('known-browser', payload, Buffer.from(signature, 'base64url'))) return null;
    const browser: KnownBrowser = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return this.clock.nowMs() - browser.at < knownForSeconds * 1_000 ? browser : null;
  }
}
