import { Module } from '@nestjs/common';
import { LastSeenStore } from './last-seen-store.js';

/** When each clinic's tablets were last heard. */
@Module({ providers: [LastSeenStore], exports: [LastSeenStore] })
export class LastSeenModule {}
