import type { Refused } from '@hannun/shared';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { internal, Refusal } from '../refusal.js';

/** Answers the ack of whatever failed in a gateway; Nest itself would leave it unanswered. */
@Catch()
export class AckFilter implements ExceptionFilter {
  private readonly log = new Logger(AckFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const ack = host.getArgs().findLast((argument) => typeof argument === 'function');
    if (!(error instanceof Refusal)) this.log.error(error);
    if (ack) ack(refusedFor(error));
  }
}

/** The ack for a refusal; anything else is a fault of ours and named so. */
const refusedFor = (error: unknown): Refused => (error instanceof Refusal ? error : internal()).ack;
