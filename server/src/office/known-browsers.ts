import { randomBytes } from 'node:crypto';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../clock.js';
import { OfficeKey } from './office-key.js';

/** How long a browser stays known after its last sign-in (seconds). */
const lifeSeconds = 180 * 24 * 60 * 60;
/** Accounts one browser is known for; a desk shared by more knows the latest. */
const maxAccounts = 5;

const cookieOf = (secure: boolean): string => (secure ? '__Host-hannun_browser' : 'hannun_browser');
const reach = (secure: boolean): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure,
  maxAge: lifeSeconds,
});

/** A browser in which these accounts have signed in before. `at`: the last time (milliseconds). */
type KnownBrowser = { nonce: string; accounts: readonly string[]; at: number };

/**
 * Knows browsers again in which somebody signed in before (OWASP's device cookies): their tries are counted apart,
 * so that no stranger's guesses keep them out. The cookie opens nothing.
 */
@Injectable()
export class KnownBrowsers {
  constructor(
    private readonly key: OfficeKey,
    private readonly clock: Clock,
  ) {}

  /** What this browser's tries at an account are counted as; `null` where the account never signed in there. */
  nameFor(request: FastifyRequest, secure: boolean, account: string): string | null {
    const browser = this.read(request.cookies[cookieOf(secure)]);
    return browser?.accounts.includes(account) ? `${browser.nonce} ${account}` : null;
  }

  /** An account has just signed in here. */
  remember(request: FastifyRequest, reply: FastifyReply, secure: boolean, account: string): void {
    const before = this.read(request.cookies[cookieOf(secure)]);
    const others = before?.accounts.filter((each) => each !== account) ?? [];
    const browser: KnownBrowser = {
      nonce: before?.nonce ?? randomBytes(16).toString('base64url'),
      accounts: [account, ...others].slice(0, maxAccounts),
      at: this.clock.milliseconds(),
    };
    const told = Buffer.from(JSON.stringify(browser)).toString('base64url');
    const signature = this.key.sign('known-browser', told).toString('base64url');
    reply.setCookie(cookieOf(secure), `${told}.${signature}`, reach(secure));
  }

  private read(cookie = ''): KnownBrowser | null {
    const [told = '', signature = ''] = cookie.split('.');
    if (!this.key.isSigned('known-browser', told, Buffer.from(signature, 'base64url'))) return null;
    const browser: KnownBrowser = JSON.parse(Buffer.from(told, 'base64url').toString());
    return this.clock.milliseconds() - browser.at < lifeSeconds * 1_000 ? browser : null;
  }
}
