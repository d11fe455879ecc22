import { Module } from '@nestjs/common';
import { APP_PIPE } from '@nestjs/core';
import { PayloadPipe } from './payload.pipe.js';

/** What holds of every payload, whoever sent it. */
@Module({ providers: [{ provide: APP_PIPE, useClass: PayloadPipe }] })
export class ValidationModule {}
