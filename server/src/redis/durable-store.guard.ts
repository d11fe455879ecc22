import { type CanActivate, Injectable } from '@nestjs/common';
import { StoreHealth } from './store-health.js';

/** Rejects writes while the store might lose them: a success answer promises that they are on disk. */
@Injectable()
export class DurableStoreGuard implements CanActivate {
  constructor(private readonly store: StoreHealth) {}

  async canActivate(): Promise<boolean> {
    await this.store.assertDurable();
    return true;
  }
}
