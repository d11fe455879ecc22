import type { BoothPlan, LaneSetUp } from '@hannun/shared';
import type { LanePlan } from '@hannun/shared/forecast';

const halfHours = Array.from({ length: 48 }, (_, slot) => slot * 30);

export const lanePlanOf = ({ plan, usualServiceSeconds }: LaneSetUp): LanePlan => ({
  ...(usualServiceSeconds === undefined ? {} : { service: usualServiceSeconds }),
  ...(plan ? { booths: halfHours.map((minute) => boothsAt(plan, minute)) } : {}),
});

const boothsAt = (plan: readonly BoothPlan[], minute: number): number =>
  plan.find(({ from, until }) => minuteOf(from) <= minute && minute < minuteOf(until))?.booths ?? 0;

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
