import type { Pause } from './events.js';
import { type LaneMemory, slotsPerDay } from './memory.js';
import { freshPace, type Pace } from './pace.js';
import type { Given } from './range.js';

/** A ticket in line. `given` is what was forecast at its check-in, to be compared at the call. */
export type WaitingTicket = {
  id: string;
  at: number;
  party: number;
  priority: boolean;
  /** Later tickets that were called before it. */
  overtaken: number;
  /** The ticket's place when it joined. */
  ahead: number;
  given: Given | null;
  ticketGiven: Given | null;
};

/** Whom a booth serves: a ticket of this lane, or of another one that shares the booth. */
export type Serving = { id: string; since: number; party: number; elsewhere: boolean };

/** A booth as far as this lane's taps show it. */
export type Booth = {
  id: string;
  serving: Serving | null;
  /** When it was last seen to become free. */
  freeSince: number;
  tapped: 'open' | 'closed' | null;
  /** Share of its time that goes to this lane; below 1 only where lanes share it. */
  share: number;
};

/** One lane's queue day as the forecast sees it; plain data that survives JSON. Times are epoch seconds. */
export type LaneFlow = {
  midnight: number;
  hours: { opensAt: number; closesAt: number } | null;
  breaks: Pause[];
  /** The last event's time. */
  now: number;
  /** Live tickets in calling order as far as it is known. */
  line: WaitingTicket[];
  /** Tickets no longer counted because later ones were called; a late call may still find them. */
  unanswered: Record<string, WaitingTicket>;
  booths: Booth[];
  /** Since when somebody has been waiting. */
  queueSince: number | null;
  calls: number;
  lastCall: number | null;
  /** The last call, check-out or change of booths: proof that somebody works. */
  lastWork: number | null;
  peakBooths: number;
  longestWait: number;
  pace: Pace;
  /** Booth-seconds spent and people cleared while a line stood, the whole day. */
  spent: { boothSeconds: number; cleared: number };
  /** Booth-seconds seen, and usual at those times, while a line stood; fading. */
  staffing: { seen: number; usual: number };
  /** How many booths worked since staff last tapped a change, while a line stood; fading. */
  today: { seconds: number; boothSeconds: number };
  slotSeconds: number[];
  slotBoothSeconds: number[];
  /** The waits of those called within the last hour, oldest first. */
  lastHour: { at: number; wait: number }[];
  /** The sum of those waits: they are asked for far more often than one of them changes. */
  lastHourWait: number;
  leaves: number;
  waitingSeconds: number;
  /** Until this moment no waiting ticket can have passed the upper end of its range. */
  nextOverdue: number;
};

/** The flow of a day on which nothing has happened yet. */
export const freshFlow = (now: number, midnight: number): LaneFlow => ({
  midnight,
  hours: null,
  breaks: [],
  now,
  line: [],
  unanswered: {},
  booths: [],
  queueSince: null,
  calls: 0,
  lastCall: null,
  lastWork: null,
  peakBooths: 0,
  longestWait: 0,
  pace: freshPace(),
  spent: { boothSeconds: 0, cleared: 0 },
  staffing: { seen: 0, usual: 0 },
  today: { seconds: 0, boothSeconds: 0 },
  slotSeconds: Array.from({ length: slotsPerDay }, () => 0),
  slotBoothSeconds: Array.from({ length: slotsPerDay }, () => 0),
  lastHour: [],
  lastHourWait: 0,
  leaves: 0,
  waitingSeconds: 0,
  nextOverdue: Number.MAX_SAFE_INTEGER,
});

/** A lane's forecaster: its memory of past days and the flow of this one. Owned and changed by `observe`. */
export type LaneForecaster = { memory: LaneMemory; flow: LaneFlow };
