import { Injectable } from '@nestjs/common';
import { Projections } from '../projection/projections.js';

/** What readiness is asked of. */
export abstract class StoreHealth {
  /** Whether the store answers right now. */
  abstract answers(): Promise<boolean>;
  /** How the store could forget acked taps, if someone allowed that; `null`: it could not. */
  abstract readonly forgetful: string | null;
}

export type Ready = {
  ready: boolean;
  redis: 'reachable' | 'unreachable';
  behind: string[];
  warning?: string;
};

/** Whether this node can serve taps: Redis reachable, and every log read to its end. */
@Injectable()
export class Readiness {
  constructor(
    private readonly store: StoreHealth,
    private readonly projections: Projections,
  ) {}

  async look(): Promise<Ready> {
    const reachable = await this.store.answers();
    const { behind } = this.projections;
    const warning = this.store.forgetful === null ? {} : { warning: this.store.forgetful };
    return {
      ready: reachable && behind.length === 0,
      redis: reachable ? 'reachable' : 'unreachable',
      behind,
      ...warning,
    };
  }
}
