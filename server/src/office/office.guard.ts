import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.js';
import type { OfficeCaller } from './caller.js';
import { isReading, OfficeDoor } from './office-door.js';

/** Lets through whoever is signed in to the office, to see to what is their own. */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(protected readonly door: OfficeDoor) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.recognise(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }

  protected async recognise(request: FastifyRequest): Promise<OfficeCaller> {
    const caller = await this.door.callerOf(request);
    request.officeCaller = caller;
    return caller;
  }
}

/** Lets the office through, and viewers wherever a request only reads. */
@Injectable()
export class OfficeGuard extends SignedInGuard {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { role } = await this.recognise(request);
    if (role === 'office' || isReading(request)) return true;
    throw new Refusal(
      'forbidden',
      'This account may look at everything but change nothing. Ask someone of the office.',
    );
  }
}
