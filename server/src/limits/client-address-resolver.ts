import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import { ServerConfig } from '../core/config.js';
import { toAddressBlock } from './address-block.js';

export type RequestSource = {
  headers: IncomingMessage['headers'];
  socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
};

const namedRanges: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Where a request comes from. Only trusted proxies are believed; other headers can be forged. */
@Injectable()
export class ClientAddressResolver {
  private readonly proxies: BlockList;

  constructor(@Inject(ServerConfig) { trustedProxies }: Pick<ServerConfig, 'trustedProxies'>) {
    this.proxies = toBlockList(trustedProxies.flatMap((range) => namedRanges[range] ?? [range]));
  }

  /** The block of the nearest hop that is not a trusted proxy. */
  resolveBlock({ headers, socket }: RequestSource): string {
    let client = normalizeAddress(socket.remoteAddress ?? '');
    for (const hop of forwardedHops(headers['x-forwarded-for'])) {
      if (!this.isProxy(client) || isIP(hop) === 0) break;
      client = hop;
    }
    return toAddressBlock(client);
  }

  /** Whether the proxy that ends TLS says that the browser used https. */
  isHttps({ headers, socket }: RequestSource): boolean {
    const nearest = String(headers['x-forwarded-proto'] ?? '')
      .split(',')
      .at(-1);
    return nearest?.trim() === 'https' && this.isProxy(normalizeAddress(socket.remoteAddress ?? ''));
  }

  isProxy(address: string): boolean {
    return this.proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
}

const forwardedHops = (header: string | string[] | undefined): string[] =>
  header === undefined
    ? []
    : String(header)
        .split(',')
        .map((hop) => normalizeAddress(hop.trim()))
        .reverse();

const normalizeAddress = (address: string): string =>
  address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

function toBlockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return list;
}
