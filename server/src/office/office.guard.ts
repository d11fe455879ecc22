import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actionOf } from '../audit/action.js';
import { AuditRecorder } from '../audit/audit-recorder.js';
import { StoreHealth } from '../health/readiness.js';
import { Refusal } from '../refusal.js';
import type { OfficeCaller } from './caller.js';
import { isReading, OfficeDoor } from './office-door.js';

/** Lets through whoever signed in, even with a password that has to be changed first of all. */
@Injectable()
export class RecognisedGuard implements CanActivate {
  constructor(
    private readonly door: OfficeDoor,
    private readonly audit: AuditRecorder,
    private readonly store: StoreHealth,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const caller = await this.door.callerOf(request);
    request.officeCaller = caller;
    const reading = isReading(request);
    try {
      if (!reading) this.door.mustBeOwnPage(request);
      this.mustBeAllowed(caller, reading);
    } catch (refusal) {
      await this.note(caller, request);
      throw refusal;
    }
    // An answer says that it is on disk, as a tap's does.
    if (!reading) await this.store.mustKeepWrites();
    return true;
  }

  /** Throws `Refusal` where this caller may not do this here. `reading`: nothing would be changed. */
  protected mustBeAllowed(_caller: OfficeCaller, _reading: boolean): void {}

  private async note({ actor }: OfficeCaller, request: FastifyRequest): Promise<void> {
    const action = actionOf(request);
    if (action) await this.audit.record({ who: actor, outcome: 'refused', ...action });
  }
}

/** Lets through whoever is signed in to the office, to see to what is their own. */
@Injectable()
export class SignedInGuard extends RecognisedGuard {
  protected override mustBeAllowed({ mustChoosePassword }: OfficeCaller, _reading: boolean): void {
    if (!mustChoosePassword) return;
    throw new Refusal(
      'forbidden',
      'Somebody else chose this password. Choose one of your own first, at PUT /api/v1/admin/account/password.',
    );
  }
}

/** Lets the office through, and viewers wherever a request only reads. */
@Injectable()
export class OfficeGuard extends SignedInGuard {
  protected override mustBeAllowed(caller: OfficeCaller, reading: boolean): void {
    super.mustBeAllowed(caller, reading);
    if (reading || caller.role === 'office') return;
    throw new Refusal(
      'forbidden',
      'This account may look at everything but change nothing. Ask someone of the office.',
    );
  }
}
