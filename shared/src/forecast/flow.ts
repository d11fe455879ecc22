import type { IssuedForecast } from './conformal-range.js';
import { type CycleTracker, createCycleTracker } from './cycle-time.js';
import type { Pause } from './lane-events.js';
import { type LaneMemory, slotsPerDay } from './lane-memory.js';

export type WaitingTicket = {
  id: string;
  at: number;
  party: number;
  priority: boolean;
  overtaken: number;
  ahead: number;
  given: IssuedForecast | null;
  ticketGiven: IssuedForecast | null;
};

export type Serving = { id: string; since: number; party: number; elsewhere: boolean };

export type Booth = {
  id: string;
  serving: Serving | null;
  /** Share of the booth's time for this lane; below 1 only where lanes share it. */
  freeSince: number;
  tapped: 'open' | 'closed' | null;
  /** Epoch seconds. Plain data that survives JSON. */
  share: number;
};

export type LaneFlow = {
  midnight: number;
  hours: { opensAt: number; closesAt: number } | null;
  breaks: Pause[];
  now: number;
  /** Passed over and no longer counted; a late call may still find them. */
  line: WaitingTicket[];
  overtakenTickets: Record<string, WaitingTicket>;
  booths: Booth[];
  queueSince: number | null;
  calls: number;
  lastCallAt: number | null;
  lastWorkAt: number | null;
  peakBooths: number;
  longestWaitSeconds: number;
  cycleTracker: CycleTracker;
  spent: { boothSeconds: number; cleared: number };
  staffing: { seen: number; usual: number };
  today: { seconds: number; boothSeconds: number };
  slotSeconds: number[];
  slotBoothSeconds: number[];
  /** Cached: read far more often than it changes. */
  lastHour: { at: number; wait: number }[];
  /** Before this moment no waiting ticket can exceed its range. */
  lastHourWaitSum: number;
  leaves: number;
  waitingSeconds: number;
  nextOverdueAt: number;
};

export const createFlow = (now: number, midnight: number): LaneFlow => ({
  midnight,
  hours: null,
  breaks: [],
  now,
  line: [],
  overtakenTickets: {},
  booths: [],
  queueSince: null,
  calls: 0,
  lastCallAt: null,
  lastWorkAt: null,
  peakBooths: 0,
  longestWaitSeconds: 0,
  cycleTracker: createCycleTracker(),
  spent: { boothSeconds: 0, cleared: 0 },
  staffing: { seen: 0, usual: 0 },
  today: { seconds: 0, boothSeconds: 0 },
  slotSeconds: Array.from({ length: slotsPerDay }, () => 0),
  slotBoothSeconds: Array.from({ length: slotsPerDay }, () => 0),
  lastHour: [],
  lastHourWaitSum: 0,
  leaves: 0,
  waitingSeconds: 0,
  nextOverdueAt: Number.MAX_SAFE_INTEGER,
});

export type LaneForecaster = { memory: LaneMemory; flow: LaneFlow };
