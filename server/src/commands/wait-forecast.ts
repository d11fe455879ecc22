import type { WaitRange } from '@hannun/shared/contract';

/** How long somebody who checks in now will wait, for the answer to the check-in. */
export abstract class WaitForecast {
  /** `null` if no honest figure can be given. */
  abstract forecastForJoiner(clinicId: string, lane: string, priority: boolean): WaitRange | null;
}
