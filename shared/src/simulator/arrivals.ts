import { ticketId } from '../contract/ticket-id.js';
import type { Chance } from './chance.js';
import type { Habits, LanePlan } from './plan.js';

/** Times in seconds after opening. */
export type Visitor = { ticket: string; at: number; party: number; leavesAt: number };

const hour = 3600;
const earlySpan = 1800;
const meanPatience = 50 * 60;
const largestFamily = 4;

export function visitorsOf(plan: LanePlan, habits: Habits, until: number, chance: Chance): Visitor[] {
  const early = Array.from({ length: plan.early }, () => -earlySpan * chance.uniform());
  const times = [...early, ...laterTimes(plan, chance)].filter((at) => at < until).sort((a, b) => a - b);
  return times.map((at, index) => ({
    ticket: plan.heads ? '' : ticketId(plan.code, index + 1),
    at,
    party: chance.happens(habits.parties) ? 2 + Math.floor(chance.uniform() * (largestFamily - 1)) : 1,
    leavesAt: chance.happens(habits.leavers)
      ? at + chance.exponential(meanPatience)
      : Number.POSITIVE_INFINITY,
  }));
}

const laterTimes = (plan: LanePlan, chance: Chance): number[] =>
  plan.arrivalsByHour.flatMap((people, index) => timesInHour(people, index * hour, chance));

/** Poisson process. */
function timesInHour(people: number, from: number, chance: Chance): number[] {
  const times: number[] = [];
  if (people <= 0) return times;
  let at = from + chance.exponential(hour / people);
  while (at < from + hour) {
    times.push(at);
    at += chance.exponential(hour / people);
  }
  return times;
}
