import type { IncomingMessage } from 'node:http';
import { createAddressResolver } from './client-address.js';

export class ClientAddressResolver {
  private readonly resolve: ReturnType<typeof createAddressResolver>;

  constructor(trustedProxies: readonly string[]) {
    this.resolve = createAddressResolver(trustedProxies);
  }

  resolveBlock(request: IncomingMessage): string {
    return this.resolve(request);
  }
}
