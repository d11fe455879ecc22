import { Injectable } from '@nestjs/common';
import { Projections } from '../projection/projections.js';

/** Why something is not as it should be: a word for machines, and a sentence for people. */
export type Fault = { reason: string; message: string };

/** What readiness is asked of. */
export abstract class StoreHealth {
  /** What keeps the store from taking taps right now. */
  abstract fault(): Promise<Fault | null>;
  /** How the store could forget acked taps, if someone allowed that; `null`: it could not. */
  abstract readonly forgetful: string | null;
  /** Rejects with the `Refusal` `unavailable` while the store could forget what is written now. */
  abstract mustKeepWrites(): Promise<void>;
}

export type Ready = {
  ready: boolean;
  redis: 'reachable' | 'unreachable';
  behind: string[];
  /** Why it is not ready. */
  reason?: string;
  message?: string;
  warning?: string;
};

/** Whether this node can serve taps: Redis takes and keeps writes, and every log was read to its end. */
@Injectable()
export class Readiness {
  constructor(
    private readonly store: StoreHealth,
    private readonly projections: Projections,
  ) {}

  async look(): Promise<Ready> {
    const storeFault = await this.store.fault();
    const { behind } = this.projections;
    const fault = storeFault ?? faultOf(behind);
    const warning = this.store.forgetful === null ? {} : { warning: this.store.forgetful };
    return {
      ready: fault === null,
      redis: storeFault?.reason === 'unreachable' ? 'unreachable' : 'reachable',
      behind,
      ...fault,
      ...warning,
    };
  }

  /**
   * Whether this node can serve those who look: what keeps taps out of the store is the same for all nodes,
   * and to take all of them from viewers helps nobody.
   */
  async lookForViewers(): Promise<Ready> {
    const found = await this.look();
    return { ...found, ready: found.redis === 'reachable' && this.projections.unread.length === 0 };
  }
}

const faultOf = (behind: readonly string[]): Fault | null =>
  behind.length === 0
    ? null
    : {
        reason: 'behind',
        message: `Logs cannot be read to their end: ${behind.join(', ')}. The server's log says why.`,
      };
