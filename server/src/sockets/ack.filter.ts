import type { Rejected } from '@hannun/shared/contract';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { DomainError, internalError } from '../core/domain-error.js';
import { AddressLimits } from '../limits/address-limits.js';

/** Nest leaves the ack of a failed handler unanswered. */
@Catch()
export class AckExceptionFilter implements ExceptionFilter {
  constructor(private readonly addressLimits: AddressLimits) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const ack = host.getArgs().findLast((argument) => typeof argument === 'function');
    const errorAck = toErrorAck(error);
    this.addressLimits.countRejection(errorAck.error.code);
    if (ack) ack(errorAck);
  }
}

const logger = new Logger('Sockets');

export function toErrorAck(error: unknown): Rejected {
  if (error instanceof DomainError) return error.ack;
  logger.error(error);
  return internalError().ack;
}
