import { type AccuracyRecord, createAccuracyRecord } from './accuracy-record.js';
import { createRangeTrackers, type RangeTrackers } from './conformal-range.js';
import { createExpertMix, type ExpertMix } from './expert-mix.js';
import type { LanePace } from './pace.js';
import { createStackedRegression, type StackedRegression } from './stacked-regression.js';

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
  stack: StackedRegression;
  mix: ExpertMix;
  joinRange: RangeTrackers;
  ticketRange: RangeTrackers;
  roughRange: RangeTrackers;
  record: AccuracyRecord;
  /** At the end of the last day; absent in older memories. */
  pace?: LanePace;
};

export type LanePriors = { service?: number; booths?: readonly number[] };

/** Increase with every change of `LaneMemory`, so that stored data is not misread. */
export const laneMemoryVersion = 3;

/** Registration and swab (docs/forecast.md, 'Starting values'). */
const defaultServiceSeconds = 480;
/** Change of gloves and the walk of the next person. */
const defaultTurnaroundSeconds = 40;
/** Half of a visit is registration, which a party shares. */
const defaultPartyShare = 0.5;
/** Fewer may be priority or chance (docs/domain.md, 'Where counts go wrong'). */
export const minOvertakenLimit = 3;
/** Days of experience that a configured plan counts as. */
const planWeightDays = 3;

export const createLaneMemory = (plan: LanePriors = {}): LaneMemory => ({
  form: laneMemoryVersion,
  days: 0,
  service: plan.service ?? defaultServiceSeconds,
  served: 0,
  planned: plan.service !== undefined,
  services: [],
  gap: defaultTurnaroundSeconds,
  partyShare: defaultPartyShare,
  booths: Array.from({ length: slotsPerDay }, (_, slot) => plan.booths?.[slot] ?? 0),
  boothDays: Array.from({ length: slotsPerDay }, (_, slot) => (plan.booths?.[slot] ? planWeightDays : 0)),
  overtime: 0,
  leaveRate: 0,
  taps: { calls: 0, checkOuts: 0 },
  calls: 0,
  overtakenLimit: minOvertakenLimit,
  waits: [],
  interval: null,
  stack: createStackedRegression(),
  mix: createExpertMix(),
  joinRange: createRangeTrackers(),
  ticketRange: createRangeTrackers(),
  roughRange: createRangeTrackers(),
  record: createAccuracyRecord(),
});

/** Replaces only what the lane's own days have not learned yet. */
export function withUpdatedPlan(memory: LaneMemory, plan: LanePriors): LaneMemory {
  const fresh = createLaneMemory(plan);
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
