import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import { Inject, Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { toAddressBlock } from './address-block.js';

export type RequestSource = {
  headers: IncomingMessage['headers'];
  socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
};

/**
 * Where a request comes from, before the framework has read it and by the framework's own rule. Only trusted proxies
 * are believed; other headers can be forged.
 */
@Injectable()
export class ClientAddressResolver {
  private readonly isTrusted: (address: string, hop: number) => boolean;

  constructor(@Inject(ServerConfig) { trustedProxies }: Pick<ServerConfig, 'trustedProxies'>) {
    this.isTrusted = proxyAddr.compile([...trustedProxies]);
  }

  /** The block of the nearest hop that is not a trusted proxy. */
  resolveBlock(source: RequestSource): string {
    // It reads nothing else of a request.
    const hops = proxyAddr.all(source as IncomingMessage, this.isTrusted);
    return toAddressBlock(hops.findLast((hop) => isIP(hop)) ?? '');
  }

  /** Whether the proxy that ends TLS says that the browser used https. */
  isHttps({ headers, socket }: RequestSource): boolean {
    const nearest = String(headers['x-forwarded-proto'] ?? '')
      .split(',')
      .at(-1);
    return nearest?.trim() === 'https' && this.isProxy(socket.remoteAddress ?? '');
  }

  isProxy(address: string): boolean {
    return this.isTrusted(address, 0);
  }
}
