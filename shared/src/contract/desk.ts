import type { CalledTicket, ClinicStatus } from './board.js';
import type { LaneSetUp, Localized, PauseReason } from './clinic.js';
import type { Ticket } from './ticket.js';
import type { Word } from './word.js';

/** One clinic's hours on one day, as instants; `null` where it stays closed. */
export type DayHours = {
  opensAt: string;
  closesAt: string;
  intakeClosesAt: string;
  breaks: readonly { from: string; until: string; reason: PauseReason }[];
};

/** What staff have set by hand for the clinic; it wins over the hours. */
export type Settings = {
  pause: { reason: PauseReason; since: string; until: string | null } | null;
  /** When staff last resumed: a scheduled break that had begun by then is over. */
  resumedAt: string | null;
  intake: { open: boolean; since: string } | null;
  notice: { ko: string; en?: string } | null;
};

/** What staff have set by hand for a lane. */
export type LaneSettings = {
  /** The booths that serve the lane now. */
  openBooths: readonly string[];
  /** The last number that will be served today. */
  lastNumber: number | null;
};

/** One command and what it found, so that it can be taken back. The clock's own changes have no command id. */
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

/** One recount: what the taps said and what was counted. */
export type Recount = { at: string; expected: number; counted: number; reason?: string };

/** Numbers only this device may hand out, while it is offline. */
export type ReservedNumbers = { from: number; to: number; device: string };

/** What a lane has come to besides its tickets. */
export type LaneTally = LaneSettings & {
  /** People whose service ended today. */
  finished: number;
  /** The last calls, newest first. */
  lastCalls: readonly CalledTicket[];
  /** Priority tickets called in a row. */
  priorityCalls: number;
  /** The places of tickets called out of turn, past others who still wait. */
  overtakers: readonly number[];
  /** When the lane took its first people in today. */
  startedAt: string | null;
  /** The place of whoever joined the line last. */
  lastPlace: number;
  reserved: readonly ReservedNumbers[];
  recounts: readonly Recount[];
};

/** A ticket staff can act on, by the name on its slip. `missing`: called past three times, not counted. */
export type OpenTicket = { ticket: string; missing: boolean } & Ticket;

export type LaneDesk = LaneSetUp &
  LaneTally & {
    /** The highest number issued. */
    issued: number;
    /** The number the next ticket gets. */
    nextNumber: number;
    /** Numbers set aside that nobody holds a ticket of. */
    unissued: readonly number[];
    /** People waiting, without the missing. */
    waiting: number;
    intakeClosed: boolean;
    /** Waiting tickets in calling order, the missing last. */
    line: readonly OpenTicket[];
    /** Called tickets not yet checked out, longest in service first. */
    inService: readonly OpenTicket[];
    /** The last tickets given up on, newest first; they can be reinstated. */
    gone: readonly OpenTicket[];
  };

/** What the desk should ask staff: to count again, because of time or because no tap came. */
export type Question = 'recount-due' | 'no-taps';

/** What is known of the day after, so that a tablet can begin it without the server. */
export type NextDay = {
  day: string;
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
};

/** The staff's view of one clinic: all the rules need to run on the tablet, and what is due. */
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
  /** Where the half-day quotas change. */
  noon: string;
  nextOpensAt: string | null;
  settings: Settings;
  lastTapAt: string | null;
  question: Question | null;
  lanes: readonly LaneDesk[];
  /** The day's last changes, newest first. */
  history: readonly Done[];
  /** What the devices in the history are called, by their id. */
  devices: Readonly<Record<string, string>>;
  tomorrow?: NextDay;
  /** What the district office has to say to this clinic's tablets. */
  word?: Word;
};
