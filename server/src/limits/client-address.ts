import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
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

/** The nearest hop that is not a trusted proxy; other entries of `X-Forwarded-For` can be forged. */
export function createAddressResolver(trusted: readonly string[]): (request: RequestSource) => string {
  const isTrusted = createProxyMatcher(trusted);
  return ({ headers, socket }) => {
    let client = normalizeAddress(socket.remoteAddress ?? '');
    for (const hop of forwardedHops(headers['x-forwarded-for'])) {
      if (!isTrusted(client) || isIP(hop) === 0) break;
      client = hop;
    }
    return toAddressBlock(client);
  };
}

/** Only a trusted proxy, which ends TLS, can say that the browser used https. */
export function createHttpsDetector(trusted: readonly string[]): (request: RequestSource) => boolean {
  const isTrusted = createProxyMatcher(trusted);
  return ({ headers, socket }) => {
    const nearest = String(headers['x-forwarded-proto'] ?? '')
      .split(',')
      .at(-1);
    return nearest?.trim() === 'https' && isTrusted(normalizeAddress(socket.remoteAddress ?? ''));
  };
}

export function createProxyMatcher(trusted: readonly string[]): (address: string) => boolean {
  const proxies = toBlockList(trusted.flatMap((range) => namedRanges[range] ?? [range]));
  return (address) => proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
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
