import { isIP, SocketAddress } from 'node:net';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** An IPv6 address counts as its /64: a household gets one and may use any address in it. */
export function toAddressBlock(address: string): string {
  const [plain = ''] = address.split('%');
  if (isIP(plain) !== 6) return plain;
  const { address: shortest } = new SocketAddress({ address: plain, family: 'ipv6' });
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(shortest);
  return mapped?.[1] ?? `${networkPrefix(shortest)}::/64`;
}

export const ClientAddressBlock = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  toAddressBlock(context.switchToHttp().getRequest<FastifyRequest>().ip),
);

function networkPrefix(address: string): string {
  const [front = '', back] = address.split('::');
  const leading = splitGroups(front);
  const trailing = splitGroups(back ?? '');
  const zeros =
    back === undefined ? [] : Array<string>(Math.max(0, 8 - leading.length - trailing.length)).fill('0');
  return [...leading, ...zeros, ...trailing].slice(0, 4).join(':');
}

const splitGroups = (text: string): string[] => text.split(':').filter(Boolean);
