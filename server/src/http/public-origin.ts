import { Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { ClientAddressResolver, type RequestSource } from '../limits/client-address-resolver.js';

/** The origin of the public address (`PUBLIC_URL`); `null`: whatever origin a page was opened from. */
@Injectable()
export class PublicOrigin {
  readonly origin = this.config.publicUrl;

  constructor(
    private readonly config: ServerConfig,
    private readonly addresses: ClientAddressResolver,
  ) {}

  /** Whether the browser connected over https, even when a proxy ends TLS. */
  isSecure(request: RequestSource): boolean {
    return Boolean(this.origin?.startsWith('https:')) || this.addresses.isHttps(request);
  }
}
