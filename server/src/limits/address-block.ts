import { isIP, SocketAddress } from 'node:net';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Whom an address is counted as by every limit: an IPv4 one, also told in IPv6's form, as it is; an IPv6 one
 * as its /64, which is what one household gets and can choose freely in.
 */
export function addressBlock(address: string): string {
  // An interface's name is no part of an address.
  const [plain = ''] = address.split('%');
  if (isIP(plain) !== 6) return plain;
  const { address: shortest } = new SocketAddress({ address: plain, family: 'ipv6' });
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(shortest);
  return mapped?.[1] ?? `${networkOf(shortest)}::/64`;
}

/** In a controller: the address block a request comes from, past trusted proxies. */
export const FromBlock = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  addressBlock(context.switchToHttp().getRequest<FastifyRequest>().ip),
);

/** The first four groups of an IPv6 address in its shortest form. */
function networkOf(address: string): string {
  const [front = '', back] = address.split('::');
  const head = groups(front);
  const tail = groups(back ?? '');
  const zeros = back === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

const groups = (text: string): string[] => text.split(':').filter(Boolean);
