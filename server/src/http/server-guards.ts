import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { ConnectionAdmission } from './connection-admission.js';
import { FastPaths } from './fast-paths.js';
import { HttpRateLimiter } from './http-rate-limiter.js';
import { RequestQueue } from './request-queue.js';
import { SlowHeaderGuard } from './slow-header-guard.js';
import { UnreadableRequestGuard } from './unreadable-request-guard.js';

/** Stand before the framework and the sockets: a flood must be rejected before it costs work. */
@Injectable()
export class ServerGuards implements OnApplicationBootstrap {
  private readonly innermostFirst;

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    fastPaths: FastPaths,
    requestQueue: RequestQueue,
    unreadableRequests: UnreadableRequestGuard,
    rateLimiter: HttpRateLimiter,
    slowHeaders: SlowHeaderGuard,
    admission: ConnectionAdmission,
  ) {
    this.innermostFirst = [fastPaths, requestQueue, unreadableRequests, rateLimiter, slowHeaders, admission];
  }

  onApplicationBootstrap(): void {
    const server = this.adapterHost.httpAdapter.getHttpServer();
    for (const guard of this.innermostFirst) guard.attachTo(server);
  }
}
