import type { IssuedForecast } from './conformal-range.js';
import { createCycleTracker } from './cycle-time.js';
import type { OpeningPeriod, PausePeriod } from './lane-events.js';
import { type LaneMemory, slotsPerDay } from './lane-memory.js';
import type { LanePace } from './pace.js';

export type WaitingTicket = {
  id: string;
  at: number;
  party: number;
  priority: boolean;
  overtaken: number;
  ahead: number;
  joinForecast: IssuedForecast | null;
  halfwayForecast: IssuedForecast | null;
};

/** Epoch seconds. Plain data that survives JSON. */
export type LaneFlow = LanePace & {
  hours: OpeningPeriod | null;
  breaks: PausePeriod[];
  now: number;
  line: WaitingTicket[];
  /** Passed over and no longer counted; a late call may still find them. */
  overtakenTickets: Record<string, WaitingTicket>;
  /** So many people fewer than numbers, by the last recount. */
  absent: { people: number; countedAt: number } | null;
  calls: number;
  /** Of somebody who had come before the day's closing. */
  lastTimelyCallAt: number | null;
  /** Who was probably not served any more when the lane closed, unless it has called since. */
  unreached: string[];
  longestWaitSeconds: number;
  slotSeconds: number[];
  slotBoothSeconds: number[];
  leaves: number;
  waitingSeconds: number;
};

export const createFlow = (nowSeconds: number, midnight: number): LaneFlow => ({
  midnight,
  hours: null,
  breaks: [],
  now: nowSeconds,
  line: [],
  overtakenTickets: {},
  absent: null,
  booths: [],
  queueSince: null,
  calls: 0,
  lastCallAt: null,
  lastTimelyCallAt: null,
  unreached: [],
  lastWorkAt: null,
  peakBooths: 0,
  longestWaitSeconds: 0,
  cycleTracker: createCycleTracker(),
  staffing: { seen: 0, usual: 0 },
  today: { seconds: 0, boothSeconds: 0 },
  slotSeconds: Array.from({ length: slotsPerDay }, () => 0),
  slotBoothSeconds: Array.from({ length: slotsPerDay }, () => 0),
  leaves: 0,
  waitingSeconds: 0,
});

export type LaneForecaster = { memory: LaneMemory; flow: LaneFlow };
