import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { toAddressBlock } from '../limits/address-block.js';

/** Who shows a slip's token, and from which address block. */
export type SlipHolder = { token: string; block: string };

/** Of a route below `tickets/:token`. */
export const CurrentSlipHolder = createParamDecorator((_: unknown, context: ExecutionContext): SlipHolder => {
  const { params, ip } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { token: string } }>>();
  return { token: params.token, block: toAddressBlock(ip) };
});
