import type { Rejected } from '@hannun/shared/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { DomainError, internalError } from '../core/domain-error.js';
import { RejectionCounts } from '../limits/rejection-counts.js';

/** Nest leaves the ack of a failed handler unanswered. */
@Catch()
export class AckExceptionFilter implements ExceptionFilter {
  constructor(private readonly rejections: RejectionCounts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const ack = host.getArgs().findLast((argument) => typeof argument === 'function');
    const errorAck = toErrorAck(error);
    this.rejections.countError(errorAck.error.code);
    if (ack) ack(errorAck);
  }
}

const logger = new Logger(AckExceptionFilter.name);

export function toErrorAck(error: unknown): Rejected {
  if (error instanceof DomainError) return error.ack;
  logger.error(error);
  return internalError().ack;
}
