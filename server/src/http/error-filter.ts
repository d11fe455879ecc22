import type { Rejection } from '@hannun/shared';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../limits/limits.js';
import { internal, Refusal, statusOf, unavailable } from '../refusal.js';
import { bare } from '../web/bare-headers.js';
import { unreadable } from './last-words.js';

/** Turns whatever a request failed with into the contract's error and the fitting status. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly log = new Logger(ErrorFilter.name);

  constructor(private readonly limits: Limits) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const { status, rejection } = this.answerFor(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (error instanceof Refusal && error.retryAfterSeconds !== null)
      reply.header('retry-after', error.retryAfterSeconds);
    void reply.status(status).header('cache-control', 'no-store').send({ error: rejection });
  }

  private answerFor(error: unknown): { status: number; rejection: Rejection } {
    if (error instanceof Refusal) {
      this.limits.noteRefusal(error.rejection.code);
      return { status: error.status, rejection: error.rejection };
    }
    const status = statusIn(error);
    if (status !== null && status < 500)
      return { status, rejection: { code: 'invalid', message: words(status) } };
    this.log.error(error);
    const { rejection } = isStoreFault(error) ? unavailable() : internal();
    return { status: statusOf[rejection.code], rejection };
  }
}

function statusIn(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  return typeof status === 'number' ? status : null;
}

/** What the Redis driver throws while the store is away; nothing is known of the request's fate. */
const isStoreFault = (error: unknown): boolean =>
  error instanceof Error &&
  (/Command timed out|max retries|Connection is closed|ClusterAllFailed|Socket timeout/i.test(
    error.message,
  ) ||
    // What Redis itself answers while it cannot write or is not itself yet.
    /^(OOM|READONLY|MISCONF|LOADING|BUSY|TRYAGAIN|CLUSTERDOWN|MASTERDOWN|NOREPLICAS) /.test(error.message));

/** Answers what the router itself cannot read, such as a half percent sign, in the contract's shape. */
export function answerBadAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(400).headers(bare).send({ error: unreadable });
}

const words = (status: number): string =>
  ({
    404: 'There is nothing at this address. Look it up in the API description.',
    413: 'This request is too big. Send at most 16 KB.',
    415: 'This request is not JSON. Send it with Content-Type application/json.',
  })[status] ?? 'This request cannot be read. Correct it; sending it again will not help.';
