import type { AuditRecord } from '@hannun/shared';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, mergeMap, type Observable, throwError } from 'rxjs';
import { catchError } from 'rxjs/operators';
import { actionOf } from './action.js';
import { AuditRecorder } from './audit-recorder.js';

/** Records every change the office makes or attempts, before the response is sent. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(private readonly audit: AuditRecorder) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const action = actionOf(request);
    // The sign-in controller records sign-ins, because the user is known only afterwards.
    if (!action || !request.officeCaller) return next.handle();
    return next.handle().pipe(
      catchError((error: unknown) =>
        from(this.note(request, 'refused')).pipe(mergeMap(() => throwError(() => error))),
      ),
      mergeMap(async (answer) => {
        await this.note(request, 'done');
        return answer;
      }),
    );
  }

  private async note(request: FastifyRequest, outcome: AuditRecord['outcome']): Promise<void> {
    const action = actionOf(request);
    const who = request.officeCaller?.actor ?? { kind: 'unknown' };
    if (action) await this.audit.record({ who, outcome, ...action });
  }
}
