import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AdminToken } from './admin-token.js';

/** The office's first credential, opened before the framework starts. */
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
