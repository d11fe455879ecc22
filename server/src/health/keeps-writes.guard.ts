import { type CanActivate, Injectable } from '@nestjs/common';
import { StoreHealth } from './readiness.js';

/** Lets nothing through while the store could forget what is written now: the answer says that it is kept. */
@Injectable()
export class KeepsWritesGuard implements CanActivate {
  constructor(private readonly store: StoreHealth) {}

  async canActivate(): Promise<boolean> {
    await this.store.mustKeepWrites();
    return true;
  }
}
