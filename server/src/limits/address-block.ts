import { isIP } from 'node:net';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

const blockGroups = 4;
const siteGroups = 3;

/** An IPv6 address counts as its /64: a household gets one and may use any address in it. */
export function toAddressBlock(address: string): string {
  const [plain = ''] = address.split('%');
  if (isIP(plain) !== 6) return plain;
  const parsed = ipaddr.process(plain);
  return parsed instanceof ipaddr.IPv6 ? `${firstGroups(parsed, blockGroups)}::/64` : parsed.toString();
}

/** A site is one IPv6 customer's /48. */
export const toSite = (block: string): string =>
  block.endsWith('::/64') ? block.split(':').slice(0, siteGroups).join(':') : block;

export const ClientAddressBlock = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  toAddressBlock(context.switchToHttp().getRequest<FastifyRequest>().ip),
);

const firstGroups = ({ parts }: ipaddr.IPv6, count: number): string =>
  parts
    .slice(0, count)
    .map((group) => group.toString(16))
    .join(':');
