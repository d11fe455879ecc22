import type { AuditRecord } from '@hannun/shared/contract';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, mergeMap, type Observable, throwError } from 'rxjs';
import { catchError } from 'rxjs/operators';
import { auditActionOf } from '../audit/audit-action.js';
import { AuditTrail } from '../audit/audit-trail.js';

/** Records every change the office makes or attempts, before the response is sent. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(private readonly audit: AuditTrail) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const action = auditActionOf(request);
    // The sign-in controller records sign-ins, because the user is known only afterwards.
    if (!action || !request.officePrincipal) return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) =>
        from(this.record(request, 'refused')).pipe(mergeMap(() => throwError(() => error))),
      ),
      mergeMap(async (answer) => {
        await this.record(request, 'done');
        return answer;
      }),
    );
  }

  private async record(request: FastifyRequest, outcome: AuditRecord['outcome']): Promise<void> {
    const action = auditActionOf(request);
    const who = request.officePrincipal?.actor ?? { kind: 'unknown' };
    if (action) await this.audit.append({ who, outcome, ...action });
  }
}
