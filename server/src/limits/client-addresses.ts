import type { IncomingMessage } from 'node:http';
import { addressReader } from './client-address.js';

export class ClientAddresses {
  private readonly read: ReturnType<typeof addressReader>;

  constructor(trustedProxies: readonly string[]) {
    this.read = addressReader(trustedProxies);
  }

  blockOf(request: IncomingMessage): string {
    return this.read(request);
  }
}
