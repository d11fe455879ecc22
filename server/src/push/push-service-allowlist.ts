import { Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';

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

  allows(endpoint: string): boolean {
    if (!URL.canParse(endpoint)) return false;
    const { protocol, hostname, origin, port } = new URL(endpoint);
    if (this.config.pushServiceOrigins.includes(origin)) return true;
    return protocol === 'https:' && port === '' && allowedHosts.some((host) => host.test(hostname));
  }
}
