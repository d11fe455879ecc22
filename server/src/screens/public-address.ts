import { type Asking, httpsReader } from '../limits/client-address.js';

/** The origin residents reach this district at, as it was set up; `null`: the one a page was opened by. */
export class PublicAddress {
  private readonly cameByHttps;

  constructor(
    readonly origin: string | null,
    trustedProxies: readonly string[],
  ) {
    this.cameByHttps = httpsReader(trustedProxies);
  }

  /** Whether the browser reached us by https, whoever ends the TLS. */
  isSecure(request: Asking): boolean {
    return Boolean(this.origin?.startsWith('https:')) || this.cameByHttps(request);
  }
}
