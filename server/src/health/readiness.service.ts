import type { Readiness } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { ClinicDayRegistry } from '../clinic-day/clinic-day-registry.js';
import { StoreHealth } from '../redis/store-health.js';

/** A code for machines and a sentence for people. */
type Fault = { reason: string; message: string };

/** Ready for taps: Redis accepts and persists writes, and every log is read to its end. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly store: StoreHealth,
    private readonly clinicDays: ClinicDayRegistry,
  ) {}

  async check(): Promise<Readiness> {
    const storeFault = await this.store.findFault();
    const { behind } = this.clinicDays;
    const fault = storeFault ?? logFault(behind);
    const warning = this.store.nonDurableReason === null ? {} : { warning: this.store.nonDurableReason };
    return {
      ready: fault === null,
      redis: storeFault?.reason === 'unreachable' ? 'unreachable' : 'reachable',
      behind,
      ...fault,
      ...warning,
    };
  }

  /**
   * Ready for viewers: a store that rejects taps does so on every node, and taking all nodes out of rotation
   * would only hide the boards.
   */
  async checkForViewers(): Promise<Readiness> {
    const found = await this.check();
    return { ...found, ready: found.redis === 'reachable' && this.clinicDays.neverRead.length === 0 };
  }
}

const logFault = (behind: readonly string[]): Fault | null =>
  behind.length === 0
    ? null
    : {
        reason: 'behind',
        message: `The logs of these clinics cannot be read to the end: ${behind.join(', ')}. See the server log for the cause.`,
      };
