import type { WaitRange } from '@hannun/shared/contract';
import type { DayCapacity } from '@hannun/shared/forecast';

/** What commands need to know of the day ahead. */
export abstract class WaitForecast {
  /** How long somebody who checks in now will wait. `null` if no honest figure can be given. */
  abstract forecastForJoiner(clinicId: string, lane: string, priority: boolean): WaitRange | null;
  /** Who can still be served today. `null` if no honest figure can be given. */
  abstract dayCapacity(clinicId: string, lane: string): DayCapacity | null;
}
