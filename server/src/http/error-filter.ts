import type { Rejection } from '@hannun/shared';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Limits } from '../limits/limits.js';
import { internal, Refusal, statusOf, unavailable } from '../refusal.js';
import { bare } from '../web/bare-headers.js';
import { unreadable } from './last-words.js';

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

/** Thrown by the Redis driver during an outage; whether the request took effect is unknown. */
const isStoreFault = (error: unknown): boolean =>
  error instanceof Error &&
  (/Command timed out|max retries|Connection is closed|ClusterAllFailed|Socket timeout/i.test(
    error.message,
  ) ||
    // Redis's own errors while it cannot write or is not ready.
    /^(OOM|READONLY|MISCONF|LOADING|BUSY|TRYAGAIN|CLUSTERDOWN|MASTERDOWN|NOREPLICAS) /.test(error.message));

export function answerBadAddress(_error: Error, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(400).headers(bare).send({ error: unreadable });
}

const words = (status: number): string =>
  ({
    404: 'Nothing was found at this address. See the API documentation at /api/docs.',
    413: 'This request is too large. The limit is 16 KB.',
    415: 'This request is not JSON. Send JSON with Content-Type: application/json.',
  })[status] ?? 'This request is malformed. Correct it; sending it again will not help.';
