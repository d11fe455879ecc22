import { createHttpsDetector, type RequestSource } from '../limits/client-address.js';

/** The origin of the public address (`PUBLIC_URL`); `null`: whatever origin a page was opened from. */
export class PublicOrigin {
  private readonly isHttps;

  constructor(
    readonly origin: string | null,
    trustedProxies: readonly string[],
  ) {
    this.isHttps = createHttpsDetector(trustedProxies);
  }

  /** Whether the browser connected over https, even when a proxy ends TLS. */
  isSecure(request: RequestSource): boolean {
    return Boolean(this.origin?.startsWith('https:')) || this.isHttps(request);
  }
}
