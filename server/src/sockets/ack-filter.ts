import type { Rejected } from '@hannun/shared';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { Limits } from '../limits/limits.js';
import { internal, Refusal } from '../refusal.js';

/** Nest leaves the ack of a failed handler unanswered. */
@Catch()
export class AckFilter implements ExceptionFilter {
  constructor(private readonly limits: Limits) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const ack = host.getArgs().findLast((argument) => typeof argument === 'function');
    const refused = refusedFor(error);
    this.limits.noteRefusal(refused.error.code);
    if (ack) ack(refused);
  }
}

const log = new Logger('Sockets');

export function refusedFor(error: unknown): Rejected {
  if (error instanceof Refusal) return error.ack;
  log.error(error);
  return internal().ack;
}
