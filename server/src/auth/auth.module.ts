import fastifyCookie from '@fastify/cookie';
import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { AuditModule } from '../audit/audit.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { FailedCredentialsService } from './failed-credentials.service.js';
import { KnownBrowsersService } from './known-browsers.service.js';
import { OfficeAuthService } from './office-auth.service.js';
import { PasskeysController } from './passkeys.controller.js';
import { PasskeysService } from './passkeys.service.js';
import { PasswordHasher } from './password-hasher.js';
import { SessionViewsService } from './session-views.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { SignInQueue } from './sign-in-queue.js';
import { SigningKey } from './signing-key.js';

/** Who may use the district office's part, and how they sign in. */
@Module({
  imports: [AuditModule, DistrictsModule, HttpModule],
  controllers: [SignInController, AccountsController, PasskeysController],
  providers: [
    AccountsRepository,
    SessionsRepository,
    {
      provide: SigningKey,
      useFactory: ({ commands }: RedisConnections) => SigningKey.load(commands),
      inject: [RedisConnections],
    },
    FailedCredentialsService,
    OfficeAuthService,
    SessionsService,
    SessionViewsService,
    PasswordHasher,
    PasskeysService,
    AccountsService,
    SignInQueue,
    KnownBrowsersService,
    SignInService,
  ],
  // `OfficeGuard` and `AuditInterceptor` are created in the module of each controller, and record there.
  exports: [AuditModule, OfficeAuthService, FailedCredentialsService],
})
export class AuthModule implements OnModuleInit {
  constructor(private readonly adapterHost: HttpAdapterHost<FastifyAdapter>) {}

  onModuleInit(): void {
    void this.adapterHost.httpAdapter.getInstance().register(fastifyCookie);
  }
}
