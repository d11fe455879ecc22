import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { auditActionOf } from '../audit/audit-action.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { DomainError } from '../core/domain-error.js';
import { StoreHealth } from '../redis/store-health.js';
import { isReadOnly, OfficeAuthService } from './office-auth.service.js';
import type { OfficePrincipal } from './office-principal.js';

/** Admits every signed-in user, even with a temporary password. */
@Injectable()
export class AuthenticatedGuard implements CanActivate {
  constructor(
    private readonly auth: OfficeAuthService,
    private readonly audit: AuditTrail,
    private readonly storeHealth: StoreHealth,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.auth.authenticate(request);
    request.officePrincipal = principal;
    const isReadOnlyRequest = isReadOnly(request);
    try {
      if (!isReadOnlyRequest) this.auth.assertSameOrigin(request);
      this.assertAllowed(principal, isReadOnlyRequest);
    } catch (error) {
      await this.recordRejection(principal, request);
      throw error;
    }
    // A response promises that the change is on disk.
    if (!isReadOnlyRequest) await this.storeHealth.assertDurable();
    return true;
  }

  protected assertAllowed(_principal: OfficePrincipal, _isReadOnly: boolean): void {}

  private async recordRejection({ actor }: OfficePrincipal, request: FastifyRequest): Promise<void> {
    const action = auditActionOf(request);
    if (action) await this.audit.append({ who: actor, outcome: 'refused', ...action });
  }
}

/** Admits signed-in users whose password is their own. */
@Injectable()
export class PermanentPasswordGuard extends AuthenticatedGuard {
  protected override assertAllowed({ mustChoosePassword }: OfficePrincipal, _isReadOnly: boolean): void {
    if (!mustChoosePassword) return;
    throw new DomainError(
      'forbidden',
      'Your password is temporary. First set your own with PUT /api/v1/admin/account/password.',
    );
  }
}

/** Admits the office role; viewers may only read. */
@Injectable()
export class OfficeGuard extends PermanentPasswordGuard {
  protected override assertAllowed(principal: OfficePrincipal, isReadOnlyRequest: boolean): void {
    super.assertAllowed(principal, isReadOnlyRequest);
    if (isReadOnlyRequest || principal.role === 'office') return;
    throw new DomainError(
      'forbidden',
      'This account can view everything but cannot make changes. Ask an office user.',
    );
  }
}
