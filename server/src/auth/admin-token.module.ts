import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AdminToken } from './admin-token.js';

/** The office's admin token. Global, because `AuthModule`, which uses it, cannot be handed what was opened before it. */
@Global()
@Module({})
export class AdminTokenModule {
  static forRoot(adminToken: AdminToken): DynamicModule {
    return {
      module: AdminTokenModule,
      providers: [{ provide: AdminToken, useValue: adminToken }],
      exports: [AdminToken],
    };
  }
}
