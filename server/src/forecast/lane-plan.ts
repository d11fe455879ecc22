import type { BoothPlan, LaneConfig } from '@hannun/shared/contract';
import type { LanePriors } from '@hannun/shared/forecast';

const halfHourStartMinutes = Array.from({ length: 48 }, (_, slot) => slot * 30);

export const lanePlanOf = ({ plan, usualServiceSeconds }: LaneConfig): LanePriors => ({
  ...(usualServiceSeconds === undefined ? {} : { service: usualServiceSeconds }),
  ...(plan ? { booths: halfHourStartMinutes.map((minute) => boothsAt(plan, minute)) } : {}),
});

const boothsAt = (plan: readonly BoothPlan[], minute: number): number =>
  plan.find(({ from, until }) => minuteOf(from) <= minute && minute < minuteOf(until))?.booths ?? 0;

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
