import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ServerConfig } from '../core/config.js';
import { PublicAddress } from '../screens/public-address.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { IdleConnectionCloser } from './idle-connection-closer.js';

/** What holds of every HTTP request, whichever feature answers it. */
@Module({
  providers: [
    { provide: APP_FILTER, useClass: HttpErrorFilter },
    {
      provide: PublicAddress,
      useFactory: ({ publicUrl, trustedProxies }: ServerConfig) =>
        new PublicAddress(publicUrl, trustedProxies),
      inject: [ServerConfig],
    },
    IdleConnectionCloser,
  ],
  exports: [PublicAddress],
})
export class HttpModule {}
