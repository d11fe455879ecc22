import type { PrintJob } from '@hannun/shared/slip';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PrintJobsService } from '../print-jobs/print-jobs.service.js';

/** Proxies end requests that are silent for a minute. */
const waitMs = 15_000;

/** Lets a bridge's request wait until there is a slip to print. */
@Injectable()
export class NextPrintJob implements OnApplicationShutdown {
  private readonly stopping = new AbortController();

  constructor(private readonly jobs: PrintJobsService) {}

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** `null`: none came in time, and the bridge asks again; or it has gone, and nobody would print the slip. */
  async claim(clinicId: string, claim: string, gone: AbortSignal): Promise<PrintJob | null> {
    const deadline = AbortSignal.any([AbortSignal.timeout(waitMs), this.stopping.signal, gone]);
    for (;;) {
      if (gone.aborted) return null;
      const changed = this.nextChange(clinicId, deadline);
      const job = await this.jobs.claim(clinicId, claim);
      if (job || deadline.aborted) {
        changed.forget();
        return job;
      }
      await changed.promise;
    }
  }

  /** Listens from now on, so that no change between a claim and the wait is missed. */
  private nextChange(clinicId: string, deadline: AbortSignal) {
    let resolve = () => {};
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    const forget = () => {
      unsubscribe();
      deadline.removeEventListener('abort', forget);
      resolve();
    };
    const unsubscribe = this.jobs.onChange((changed) => {
      if (changed === clinicId) forget();
    });
    deadline.addEventListener('abort', forget);
    if (deadline.aborted) forget();
    return { promise, forget };
  }
}
