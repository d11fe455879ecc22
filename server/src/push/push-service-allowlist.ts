import { Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { DomainError } from '../core/domain-error.js';

/** Endpoints come from outside: sending anywhere else would be server-side request forgery. */
const allowedHosts = [
  /^fcm\.googleapis\.com$/,
  /^updates\.push\.services\.mozilla\.com$/,
  /^[\w.-]+\.notify\.windows\.com$/,
  /^([\w.-]+\.)?push\.apple\.com$/,
];

@Injectable()
export class PushServiceAllowlist {
  constructor(private readonly config: ServerConfig) {}

  assertAllowed(endpoint: string): void {
    if (this.allows(endpoint)) return;
    throw new DomainError(
      'invalid',
      'Notifications cannot be sent to this browser. Keep the page open instead.',
    );
  }

  allows(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { protocol, hostname, origin, port } = new URL(endpoint);
    if (this.config.pushServiceOrigins.includes(origin)) return true;
    return protocol === 'https:' && port === '' && allowedHosts.some((host) => host.test(hostname));
  }
}
