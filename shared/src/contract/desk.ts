import type { CalledTicket, StatusDetails } from './board.js';
import type { LaneConfig, LocalizedText, Notice, PauseReason } from './clinic.js';
import type { StaffMessage } from './staff-message.js';
import type { Ticket } from './ticket.js';

export type DayHours = {
  opensAt: string;
  closesAt: string;
  intakeClosesAt: string;
  breaks: readonly { from: string; until: string; reason: PauseReason }[];
};

/** Set by hand by staff; wins over the hours. */
export type StaffOverrides = {
  pause: { reason: PauseReason; since: string; until: string | null } | null;
  resumedAt: string | null;
  intake: { open: boolean; since: string } | null;
  notice: Notice | null;
};

export type LaneOverrides = {
  openBooths: readonly string[];
  lastNumber: number | null;
};

/** What a command changed, as it was before, so that it can be undone. Timeouts have no command id. */
export type HistoryEntry = {
  command: string;
  device: string;
  type: string;
  at: string;
  undone: boolean;
  tickets: readonly { lane: string; number: number; ticket: Ticket | null }[];
  settings: StaffOverrides | null;
  lanes: readonly { lane: string; settings: LaneOverrides }[];
};

export type Recount = { at: string; expected: number; counted: number; reason?: string };

export type ReservedNumbers = { from: number; to: number; device: string };

export type LaneCounters = LaneOverrides & {
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

export type LaneDesk = LaneConfig &
  LaneCounters & {
    issued: number;
    nextNumber: number;
    unissued: readonly number[];
    waiting: number;
    intakeClosed: boolean;
    line: readonly OpenTicket[];
    inService: readonly OpenTicket[];
    gone: readonly OpenTicket[];
  };

export type StaffPrompt = 'recount-due' | 'no-taps';

export type NextDay = Pick<Desk, 'day' | 'hours' | 'noon' | 'nextOpensAt'>;

export type Desk = StatusDetails & {
  clinicId: string;
  day: string;
  epoch: number;
  version: number;
  asOf: string;
  name: LocalizedText;
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  settings: StaffOverrides;
  lastTapAt: string | null;
  question: StaffPrompt | null;
  lanes: readonly LaneDesk[];
  history: readonly HistoryEntry[];
  devices: Readonly<Record<string, string>>;
  tomorrow?: NextDay;
  word?: StaffMessage;
};
