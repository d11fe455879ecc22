import type { LaneWay, Localized, PauseReason } from './clinic.js';

export type ClinicStatus = 'open' | 'paused' | 'intake-closed' | 'closed';
export type Level = 'relaxed' | 'normal' | 'busy' | 'packed';

/** Seconds until called: an 80 % range and the likely value inside it. */
export type Range = { low: number; likely: number; high: number };

export type CalledTicket = { ticket: string; booth: string; calledAt: string };

export type LaneBoard = {
  lane: string;
  code: string;
  name: Localized;
  /** People checked in and not yet called. */
  waiting: number;
  /** Tickets checked in and not yet called. */
  tickets: number;
  /** How many booths serve the lane. */
  booths: number;
  level: Level | null;
  /** The last calls, newest first. */
  nowServing: readonly CalledTicket[];
  /** The waiting numbers in calling order, written by `encodeLine`. */
  line: string;
  forecast: Range | null;
};

/**
 * The whole public state of one clinic. State, not a delta: within one day the highest
 * `(epoch, version)` wins, so a lost or late packet needs no repair.
 */
export type Board = {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  asOf: string;
  /** When a staff device of the clinic was last heard; `null` when none was ever heard. */
  contactAt: string | null;
  name: Localized;
  status: ClinicStatus;
  reason?: PauseReason;
  resumesAt?: string;
  opensAt?: string;
  closesAt?: string;
  notice?: { ko: string; en?: string };
  waiting: number;
  lanes: readonly LaneBoard[];
};

/** `GET /api/v1/clinics`. */
export type Snapshot = {
  asOf: string;
  district: { id: string; name: Localized };
  clinics: readonly Board[];
};

/** Sent every few seconds to every viewer: what freshness is measured from. */
export type Beat = { at: string; contacts: Readonly<Record<string, string>> };

export type OpenTicket = {
  ticket: string;
  number: number;
  party: number;
  priority: boolean;
  token: string;
  checkedInAt: string;
} & ({ status: 'waiting' } | { status: 'in-service'; booth: string; calledAt: string });

export type LaneDesk = {
  lane: string;
  code: string;
  name: Localized;
  way: LaneWay;
  booths: readonly string[];
  /** The highest number handed out today. */
  lastNumber: number;
  /** People whose service ended today. */
  finished: number;
  /** Waiting tickets in calling order. */
  line: readonly OpenTicket[];
  /** Called tickets not yet checked out, longest in service first. */
  inService: readonly OpenTicket[];
};

/** The staff's view of one clinic: every open ticket, and all the rules need to run on the tablet. */
export type Desk = {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  asOf: string;
  name: Localized;
  status: ClinicStatus;
  lanes: readonly LaneDesk[];
};
