import { ticketId } from '../contract/ticket-id.js';
import type { Behaviour, LanePlan } from './day-plan.js';
import type { SeededRandom } from './seeded-random.js';

/** Times in seconds after opening. */
export type Visitor = { ticket: string; at: number; party: number; leavesAt: number };

const hourSeconds = 3600;
const earlyArrivalSeconds = 1800;
const meanAbandonmentSeconds = 50 * 60;
const maxPartySize = 4;

export function simulateArrivals(
  plan: LanePlan,
  habits: Behaviour,
  until: number,
  chance: SeededRandom,
): Visitor[] {
  const early = Array.from({ length: plan.early }, () => -earlyArrivalSeconds * chance.uniform());
  const times = [...early, ...arrivalTimes(plan, chance)].filter((at) => at < until).sort((a, b) => a - b);
  return times.map((at, index) => ({
    ticket: plan.heads ? '' : ticketId(plan.code, index + 1),
    at,
    party: chance.happens(habits.parties) ? 2 + Math.floor(chance.uniform() * (maxPartySize - 1)) : 1,
    leavesAt: chance.happens(habits.leavers)
      ? at + chance.exponential(meanAbandonmentSeconds)
      : Number.POSITIVE_INFINITY,
  }));
}

const arrivalTimes = (plan: LanePlan, chance: SeededRandom): number[] =>
  plan.arrivalsByHour.flatMap((people, index) => poissonTimes(people, index * hourSeconds, chance));

/** Poisson process. */
function poissonTimes(people: number, from: number, chance: SeededRandom): number[] {
  const times: number[] = [];
  if (people <= 0) return times;
  let at = from + chance.exponential(hourSeconds / people);
  while (at < from + hourSeconds) {
    times.push(at);
    at += chance.exponential(hourSeconds / people);
  }
  return times;
}
