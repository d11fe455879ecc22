import { ticketId } from '../contract/ticket-id.js';
import { hourSeconds } from '../date-time/zoned-time.js';
import type { Behaviour, LanePlan } from './day-plan.js';
import type { SeededRandom } from './seeded-random.js';

/** Times in seconds after opening. */
export type Visitor = { ticket: string; at: number; party: number; leavesAt: number };

const earlyArrivalSeconds = 1800;
const meanAbandonmentSeconds = 50 * 60;
const maxPartySize = 4;

export function simulateArrivals(
  plan: LanePlan,
  behaviour: Behaviour,
  until: number,
  random: SeededRandom,
): Visitor[] {
  const early = Array.from({ length: plan.early }, () => -earlyArrivalSeconds * random.uniform());
  const times = [...early, ...arrivalTimes(plan, random)].filter((at) => at < until).sort((a, b) => a - b);
  return times.map((at, index) => ({
    ticket: plan.heads ? '' : ticketId(plan.code, index + 1),
    at,
    party: random.happens(behaviour.parties) ? 2 + Math.floor(random.uniform() * (maxPartySize - 1)) : 1,
    leavesAt: random.happens(behaviour.leavers)
      ? at + random.exponential(meanAbandonmentSeconds)
      : Number.POSITIVE_INFINITY,
  }));
}

const arrivalTimes = (plan: LanePlan, random: SeededRandom): number[] =>
  plan.arrivalsByHour.flatMap((people, index) => poissonTimes(people, index * hourSeconds, random));

/** Poisson process. */
function poissonTimes(people: number, from: number, random: SeededRandom): number[] {
  const times: number[] = [];
  if (people <= 0) return times;
  let at = from + random.exponential(hourSeconds / people);
  while (at < from + hourSeconds) {
    times.push(at);
    at += random.exponential(hourSeconds / people);
  }
  return times;
}
