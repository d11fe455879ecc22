import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ServerConfig } from '../core/config.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { IdleConnectionCloser } from './idle-connection-closer.js';
import { PublicOrigin } from './public-origin.js';

/** What holds of every HTTP request, whichever feature answers it. */
@Module({
  providers: [
    { provide: APP_FILTER, useClass: HttpErrorFilter },
    {
      provide: PublicOrigin,
      useFactory: ({ publicUrl, trustedProxies }: ServerConfig) =>
        new PublicOrigin(publicUrl, trustedProxies),
      inject: [ServerConfig],
    },
    IdleConnectionCloser,
  ],
  exports: [PublicOrigin],
})
export class HttpModule {}
