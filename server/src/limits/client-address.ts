import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { addressBlock } from './address-block.js';

type Asking = {
  headers: IncomingMessage['headers'];
  socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
};

/** Names which stand for ranges, as the web framework reads them. */
const named: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * Tells whom a request is counted against: the nearest hop that is no trusted proxy. What anybody else
 * writes into `X-Forwarded-For` counts for nothing.
 */
export function addressReader(trusted: readonly string[]): (request: Asking) => string {
  const proxies = rangesOf(trusted.flatMap((range) => named[range] ?? [range]));
  const isTrusted = (address: string) => proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return ({ headers, socket }) => {
    let client = plain(socket.remoteAddress ?? '');
    for (const hop of hopsIn(headers['x-forwarded-for'])) {
      if (!isTrusted(client) || isIP(hop) === 0) break;
      client = hop;
    }
    return addressBlock(client);
  };
}

/** Nearest hop first. */
const hopsIn = (header: string | string[] | undefined): string[] =>
  header === undefined
    ? []
    : String(header)
        .split(',')
        .map((hop) => plain(hop.trim()))
        .reverse();

/** IPv4 told in IPv6's form is IPv4, and an interface's name is no part of an address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

function rangesOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return list;
}
