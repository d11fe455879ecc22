import type { CalledTicket, ClinicStatus } from './board.js';
import type { LaneSetUp, Localized, PauseReason } from './clinic.js';
import type { Ticket } from './ticket.js';
import type { Word } from './word.js';

export type DayHours = {
  opensAt: string;
  closesAt: string;
  intakeClosesAt: string;
  breaks: readonly { from: string; until: string; reason: PauseReason }[];
};

/** Set by hand by staff; wins over the hours. */
export type Settings = {
  pause: { reason: PauseReason; since: string; until: string | null } | null;
  resumedAt: string | null;
  intake: { open: boolean; since: string } | null;
  notice: { ko: string; en?: string } | null;
};

export type LaneSettings = {
  openBooths: readonly string[];
  lastNumber: number | null;
};

/** What a command changed, as it was before, so that it can be undone. Timeouts have no command id. */
export type Done = {
  command: string;
  device: string;
  type: string;
  at: string;
  undone: boolean;
  tickets: readonly { lane: string; number: number; ticket: Ticket | null }[];
  settings: Settings | null;
  lanes: readonly { lane: string; settings: LaneSettings }[];
};

export type Recount = { at: string; expected: number; counted: number; reason?: string };

export type ReservedNumbers = { from: number; to: number; device: string };

export type LaneTally = LaneSettings & {
  finished: number;
  lastCalls: readonly CalledTicket[];
  priorityCalls: number;
  overtakers: readonly number[];
  startedAt: string | null;
  lastPlace: number;
  reserved: readonly ReservedNumbers[];
  recounts: readonly Recount[];
};

/** `missing`: passed over three times and no longer counted. */
export type OpenTicket = { ticket: string; missing: boolean } & Ticket;

export type LaneDesk = LaneSetUp &
  LaneTally & {
    issued: number;
    nextNumber: number;
    unissued: readonly number[];
    waiting: number;
    intakeClosed: boolean;
    line: readonly OpenTicket[];
    inService: readonly OpenTicket[];
    gone: readonly OpenTicket[];
  };

export type Question = 'recount-due' | 'no-taps';

export type NextDay = {
  day: string;
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
};

export type Desk = {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  asOf: string;
  name: Localized;
  status: ClinicStatus;
  reason?: PauseReason;
  resumesAt?: string;
  opensAt?: string;
  closesAt?: string;
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  settings: Settings;
  lastTapAt: string | null;
  question: Question | null;
  lanes: readonly LaneDesk[];
  history: readonly Done[];
  devices: Readonly<Record<string, string>>;
  tomorrow?: NextDay;
  word?: Word;
};
