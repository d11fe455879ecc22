import { freshMix, type Mix } from './mixing.js';
import { freshTrackers, type Trackers } from './range.js';
import { type ForecastRecord, freshRecord } from './record.js';
import { freshStack, type Stack } from './stacking.js';

export const slotsPerDay = 48;

/** Learned on past days and stored as JSON. Durations are seconds. */
export type LaneMemory = {
  form: number;
  days: number;
  service: number;
  served: number;
  planned: boolean;
  services: number[];
  /** From a check-out to the next call while people wait. */
  gap: number;
  /** Factor on booth time for what service and gap do not explain (breaks, lost taps). */
  long: number;
  partyShare: number;
  booths: number[];
  boothDays: number[];
  overtime: number;
  /** Share of waiting people who give up per second. */
  leaveRate: number;
  taps: { calls: number; checkOuts: number };
  calls: number;
  overtakenLimit: number;
  waits: number[];
  interval: number | null;
  stack: Stack;
  mix: Mix;
  joinRange: Trackers;
  ticketRange: Trackers;
  roughRange: Trackers;
  record: ForecastRecord;
};

export type LanePlan = { service?: number; booths?: readonly number[] };

/** Increase with every change of `LaneMemory`, so that stored data is not misread. */
export const memoryForm = 2;

/** Swab and registration (FORECAST 4.1). */
const firstService = 480;
/** Change of gloves and the walk of the next person (FORECAST 4.1). */
const firstGap = 40;
/** Half of a visit is registration, which a party shares. */
const firstPartyShare = 0.5;
/** FORECAST 4.7, DOMAIN. */
export const firstOvertakenLimit = 3;
/** Days of experience that a configured plan counts as. */
const planDays = 3;

export const freshMemory = (plan: LanePlan = {}): LaneMemory => ({
  form: memoryForm,
  days: 0,
  service: plan.service ?? firstService,
  served: 0,
  planned: plan.service !== undefined,
  services: [],
  gap: firstGap,
  long: 1,
  partyShare: firstPartyShare,
  booths: Array.from({ length: slotsPerDay }, (_, slot) => plan.booths?.[slot] ?? 0),
  boothDays: Array.from({ length: slotsPerDay }, (_, slot) => (plan.booths?.[slot] ? planDays : 0)),
  overtime: 0,
  leaveRate: 0,
  taps: { calls: 0, checkOuts: 0 },
  calls: 0,
  overtakenLimit: firstOvertakenLimit,
  waits: [],
  interval: null,
  stack: freshStack(),
  mix: freshMix(),
  joinRange: freshTrackers(),
  ticketRange: freshTrackers(),
  roughRange: freshTrackers(),
  record: freshRecord(),
});

/** Replaces only what the lane's own days have not learned yet. */
export function replanned(memory: LaneMemory, plan: LanePlan): LaneMemory {
  const fresh = freshMemory(plan);
  const learned = (slot: number) => memory.days > 0 && (memory.boothDays[slot] ?? 0) > 0;
  const service = memory.served > 0 ? memory.service : fresh.service;
  return {
    ...memory,
    service,
    planned: fresh.planned,
    booths: fresh.booths.map((booths, slot) => (learned(slot) ? (memory.booths[slot] ?? 0) : booths)),
    boothDays: fresh.boothDays.map((days, slot) => (learned(slot) ? (memory.boothDays[slot] ?? 0) : days)),
  };
}
