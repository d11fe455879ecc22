import { StoreHealth } from '../health/readiness.js';
import type { Connection } from './connection.js';

/** Whether Redis answers, and what was found about its memory at the start. */
export class RedisHealth extends StoreHealth {
  constructor(
    private readonly redis: Connection,
    readonly forgetful: string | null,
  ) {
    super();
  }

  async answers(): Promise<boolean> {
    try {
      return (await this.redis.ping()) === 'PONG';
    } catch {
      // Not answering is the very thing asked about; the connection reports the fault itself.
      return false;
    }
  }
}
