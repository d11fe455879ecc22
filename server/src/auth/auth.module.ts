import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DistrictsModule } from '../districts/districts.module.js';
import { HttpModule } from '../http/http.module.js';
import { FailedCredentialsService } from '../limits/failed-credentials.service.js';
import { AccountStore } from '../office/account.js';
import { AccountsController } from '../office/accounts.controller.js';
import { AccountsService } from '../office/accounts.service.js';
import { KnownBrowsers } from '../office/known-browsers.js';
import { OfficeDoor } from '../office/office-door.js';
import { OfficeKey } from '../office/office-key.js';
import { PasskeysController } from '../office/passkeys.controller.js';
import { PasskeysService } from '../office/passkeys.service.js';
import { Passwords } from '../office/passwords.js';
import { SessionStore } from '../office/session.js';
import { SessionViews } from '../office/session-views.js';
import { SessionsService } from '../office/sessions.service.js';
import { SignInController } from '../office/sign-in.controller.js';
import { SignInService } from '../office/sign-in.service.js';
import { SignInQueue } from '../office/sign-in-queue.js';
import { RedisClients } from '../redis/open-store.js';
import { RedisAccountStore } from '../redis/redis-account-store.js';
import { loadOfficeKey } from '../redis/redis-office-key.js';
import { RedisSessionStore } from '../redis/redis-session-store.js';

/** Who may use the district office's part, and how they sign in. */
@Module({
  imports: [AuditModule, DistrictsModule, HttpModule],
  controllers: [SignInController, AccountsController, PasskeysController],
  providers: [
    {
      provide: AccountStore,
      useFactory: ({ commands }: RedisClients) => new RedisAccountStore(commands),
      inject: [RedisClients],
    },
    {
      provide: SessionStore,
      useFactory: ({ commands }: RedisClients) => new RedisSessionStore(commands),
      inject: [RedisClients],
    },
    {
      provide: OfficeKey,
      useFactory: ({ commands }: RedisClients) => loadOfficeKey(commands),
      inject: [RedisClients],
    },
    FailedCredentialsService,
    OfficeDoor,
    SessionsService,
    SessionViews,
    Passwords,
    PasskeysService,
    AccountsService,
    SignInQueue,
    KnownBrowsers,
    SignInService,
  ],
  exports: [AuditModule, OfficeDoor, FailedCredentialsService],
})
export class AuthModule {}
