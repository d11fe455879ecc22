import { randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../core/clock.js';
import { OfficeKey } from './office-key.js';

const lifeSeconds = 180 * 24 * 60 * 60;
const maxAccounts = 5;

const cookieOf = (secure: boolean): string => (secure ? '__Host-hannun_browser' : 'hannun_browser');
const reach = (secure: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure,
  maxAge: lifeSeconds,
});

type KnownBrowser = { nonce: string; accounts: readonly string[]; at: number };

/**
 * Recognises browsers that have signed in before (OWASP device cookies): their failures are counted separately, so
 * that no attacker can lock them out. The cookie grants no access.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    private readonly key: OfficeKey,
    private readonly clock: Clock,
  ) {}

  /** The key for this browser's attempts; `null` when the account has never signed in from it. */
  nameFor(request: FastifyRequest, secure: boolean, account: string): string | null {
    const browser = this.read(request.cookies[cookieOf(secure)]);
    return browser?.accounts.includes(account) ? `${browser.nonce} ${account}` : null;
  }

  remember(request: FastifyRequest, reply: FastifyReply, secure: boolean, account: string): void {
    const before = this.read(request.cookies[cookieOf(secure)]);
    const others = before?.accounts.filter((each) => each !== account) ?? [];
    const browser: KnownBrowser = {
      nonce: before?.nonce ?? randomBytes(16).toString('base64url'),
      accounts: [account, ...others].slice(0, maxAccounts),
      at: this.clock.nowMs(),
    };
    const told = Buffer.from(JSON.stringify(browser)).toString('base64url');
    const signature = this.key.sign('known-browser', told).toString('base64url');
    reply.setCookie(cookieOf(secure), `${told}.${signature}`, reach(secure));
  }

  private read(cookie = ''): KnownBrowser | null {
    const [told = '', signature = ''] = cookie.split('.');
    if (!this.key.isSigned('known-browser', told, Buffer.from(signature, 'base64url'))) return null;
    const browser: KnownBrowser = JSON.parse(Buffer.from(told, 'base64url').toString());
    return this.clock.nowMs() - browser.at < lifeSeconds * 1_000 ? browser : null;
  }
}
