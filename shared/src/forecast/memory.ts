import { freshMix, type Mix } from './mixing.js';
import { freshTrackers, type Trackers } from './range.js';
import { type ForecastRecord, freshRecord } from './record.js';
import { freshStack, type Stack } from './stacking.js';

/** Half-hours of a day: fine enough for staff rotas, coarse enough to be learned in days. */
export const slotsPerDay = 48;

/** What a lane learned on past days; plain data that survives JSON. Durations are seconds. */
export type LaneMemory = {
  /** The shape of what is stored; another one cannot be read. */
  form: number;
  days: number;
  /** Mean service time, from call to check-out, of a ticket for one person. */
  service: number;
  /** How many services that mean was learned from. */
  served: number;
  /** Whether somebody typed the service time, which lets a lane forecast before its first calls. */
  planned: boolean;
  /** The last services, newest last. */
  services: number[];
  /** From a check-out to the booth's next call while people wait. */
  gap: number;
  /** How much longer a person occupies a booth than service and gap say (hidden breaks, lost taps). */
  long: number;
  /** Share of a service that each further person of a party adds. */
  partyShare: number;
  /** Mean booths working by half-hour, and how many days taught it. */
  booths: number[];
  boothDays: number[];
  /** How long after closing the lane still calls those in line. */
  overtime: number;
  /** Share of people who give up per second of waiting. */
  leaveRate: number;
  /** Calls and check-outs tapped, older ones fading. */
  taps: { calls: number; checkOuts: number };
  calls: number;
  /** Overtaken by this many later tickets, one is no longer counted. */
  overtakenLimit: number;
  /** The last ten waits, newest last. */
  waits: number[];
  /** Seconds between calls, smoothed. */
  interval: number | null;
  stack: Stack;
  mix: Mix;
  joinRange: Trackers;
  ticketRange: Trackers;
  /** Around the last ten waits. */
  roughRange: Trackers;
  record: ForecastRecord;
};

/** What a manager may type at set-up: usual service time (seconds) and booths by half-hour of the day. */
export type LanePlan = { service?: number; booths?: readonly number[] };

/** Rises with every change of the memory's shape, so that what was stored before is not misread. */
export const memoryForm = 2;

/** A swab with its registration takes about eight minutes until the lane's own figures are known (FORECAST 4.1). */
const firstService = 480;
/** Change of gloves and the walk of the next person (FORECAST 4.1). */
const firstGap = 40;
/** Half of a visit is registration the party shares; the other half is each person's own. */
const firstPartyShare = 0.5;
/** A person overtaken by three later calls is most likely gone (FORECAST 4.7, DOMAIN). */
export const firstOvertakenLimit = 3;
/** A typed plan counts as this many days of experience: enough to be believed, and soon overruled. */
const planDays = 3;

/** The memory of a lane nobody has seen at work; `plan` is what its manager typed. */
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

/** The memory with another typed plan, as far as the lane's own days and calls have not overruled the old one. */
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
