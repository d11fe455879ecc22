import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { actionOf } from '../audit/action.js';
import { AuditRecorder } from '../audit/audit-recorder.js';
import { DomainError } from '../core/domain-error.js';
import { StoreHealth } from '../health/readiness.js';
import type { OfficeCaller } from './caller.js';
import { isReading, OfficeDoor } from './office-door.js';

/** Admits every signed-in user, even with a temporary password. */
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
    // A response promises that the change is on disk.
    if (!reading) await this.store.mustKeepWrites();
    return true;
  }

  protected mustBeAllowed(_caller: OfficeCaller, _reading: boolean): void {}

  private async note({ actor }: OfficeCaller, request: FastifyRequest): Promise<void> {
    const action = actionOf(request);
    if (action) await this.audit.record({ who: actor, outcome: 'refused', ...action });
  }
}

/** Admits signed-in users whose password is their own. */
@Injectable()
export class SignedInGuard extends RecognisedGuard {
  protected override mustBeAllowed({ mustChoosePassword }: OfficeCaller, _reading: boolean): void {
    if (!mustChoosePassword) return;
    throw new DomainError(
      'forbidden',
      'Your password is temporary. First set your own with PUT /api/v1/admin/account/password.',
    );
  }
}

/** Admits the office role; viewers may only read. */
@Injectable()
export class OfficeGuard extends SignedInGuard {
  protected override mustBeAllowed(caller: OfficeCaller, reading: boolean): void {
    super.mustBeAllowed(caller, reading);
    if (reading || caller.role === 'office') return;
    throw new DomainError(
      'forbidden',
      'This account can view everything but cannot make changes. Ask an office user.',
    );
  }
}
