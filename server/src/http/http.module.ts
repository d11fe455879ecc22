import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Config } from '../config.js';
import { PublicAddress } from '../screens/public-address.js';
import { ErrorFilter } from './error-filter.js';
import { UnaskedLines } from './unasked-lines.js';

/** What holds of every HTTP request, whichever feature answers it. */
@Module({
  providers: [
    { provide: APP_FILTER, useClass: ErrorFilter },
    {
      provide: PublicAddress,
      useFactory: ({ publicUrl, trustedProxies }: Config) => new PublicAddress(publicUrl, trustedProxies),
      inject: [Config],
    },
    UnaskedLines,
  ],
  exports: [PublicAddress],
})
export class HttpModule {}
