import type { Rejection } from '@hannun/shared/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  DomainError,
  httpStatusByCode,
  internalError,
  nothingFoundMessage,
  unavailableError,
} from '../core/domain-error.js';
import { RejectionCounts } from '../limits/rejection-counts.js';
import { isStoreUnavailable } from '../redis/store-fault.js';
import { maxPayloadBytes } from '../validation/payload-size.js';

@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger(HttpErrorFilter.name);

  constructor(private readonly rejections: RejectionCounts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, rejection } = this.toErrorResponse(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (error instanceof DomainError && error.retryAfterSeconds !== null)
      reply.header('retry-after', error.retryAfterSeconds);
    void reply.status(status).header('cache-control', 'no-store').send({ error: rejection });
  }

  private toErrorResponse(error: unknown): { status: number; rejection: Rejection } {
    if (error instanceof DomainError) {
      this.rejections.countError(error.rejection.code);
      return { status: error.status, rejection: error.rejection };
    }
    const status = statusFromError(error);
    if (status !== null && status < 500)
      return { status, rejection: { code: 'invalid', message: messageForStatus(status) } };
    this.logger.error(error);
    const { rejection } = isStoreUnavailable(error) ? unavailableError() : internalError();
    return { status: httpStatusByCode[rejection.code], rejection };
  }
}

function statusFromError(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' ? status : null;
}

const messageForStatus = (status: number): string =>
  ({
    404: nothingFoundMessage,
    413: `This request is too large. The limit is ${maxPayloadBytes / 1024} KB.`,
    415: 'This request is not JSON. Send JSON with Content-Type: application/json.',
  })[status] ?? 'This request is malformed. Correct it; sending it again will not help.';
