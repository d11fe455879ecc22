import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { LimitsModule } from '../limits/limits.module.js';
import { ConnectionAdmission } from './connection-admission.js';
import { FastPaths } from './fast-paths.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { HttpRateLimiter } from './http-rate-limiter.js';
import { IdleConnectionCloser } from './idle-connection-closer.js';
import { PublicOrigin } from './public-origin.js';
import { RequestQueue } from './request-queue.js';
import { SecurityHeaders } from './security-headers.js';
import { ServerGuards } from './server-guards.js';
import { SlowHeaderGuard } from './slow-header-guard.js';
import { UnreadableRequestGuard } from './unreadable-request-guard.js';

/** What holds of every HTTP request, whichever feature answers it. */
@Module({
  imports: [LimitsModule],
  providers: [
    { provide: APP_FILTER, useClass: HttpErrorFilter },
    ConnectionAdmission,
    FastPaths,
    HttpRateLimiter,
    IdleConnectionCloser,
    PublicOrigin,
    RequestQueue,
    SecurityHeaders,
    ServerGuards,
    SlowHeaderGuard,
    UnreadableRequestGuard,
  ],
  exports: [FastPaths, PublicOrigin],
})
export class HttpModule {}
