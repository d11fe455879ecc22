import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from '../devices/credentials.js';
import { Refusal } from '../refusal.js';
import { AdminToken } from './admin-token.js';

/** Lets only the district office through. */
@Injectable()
export class OfficeGuard implements CanActivate {
  constructor(private readonly token: AdminToken) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
    if (this.token.matches(bearerOf(headers))) return true;
    throw new Refusal(
      'unauthenticated',
      'This needs the district office’s token. Send it as a bearer token.',
    );
  }
}
