import type { LaneConfig, LevelThresholds, LocalizedText, Notice, PauseReason } from '../contract/clinic.js';
import type { DayHours, LaneOverrides, StaffOverrides } from '../contract/desk.js';
import type { CallAnswer, LeaveReason, ServiceEndCause, Ticket } from '../contract/ticket.js';

export type EventOrigin = { device: string; command: string; type: string };

type TicketRef = { lane: string; number: number };

export type DayConfig = {
  name: LocalizedText;
  lanes: readonly LaneConfig[];
  hours: DayHours | null;
  noon: string;
  nextOpensAt: string | null;
  notice?: Notice;
  levels?: LevelThresholds;
  /** Version of the district's configuration; absent in older logs. */
  setUp?: number;
};

/** Each event's own fields. */
type EventFields = {
  /** Holds all that replaying the day needs to know of the clinic. */
  'day-opened': { clinicId: string; day: string; epoch: number } & DayConfig;
  'set-up-changed': DayConfig;
  /** `place` orders the line by arrival, not by number. */
  'checked-in': TicketRef & { party: number; priority: boolean; token: string | null; place: number };
  'torn-off': { lane: string; from: number; to: number; place: number };
  called: TicketRef & { booth: string };
  recalled: TicketRef;
  'checked-out': TicketRef & { cause: ServiceEndCause };
  /** Older logs lack `party` and `priority`. */
  moved: TicketRef & { to: TicketRef; place: number; party?: number; priority?: boolean };
  left: TicketRef & { reason: LeaveReason };
  postponed: TicketRef & { place: number };
  'call-answered': TicketRef & { answer: CallAnswer };
  reinstated: TicketRef;
  'party-corrected': TicketRef & { party: number };
  /** What the recount did to tickets is in the events beside it. */
  recounted: { lane: string; expected: number; counted: number; reason?: string };
  undone: {
    command: string;
    tickets: readonly (TicketRef & { ticket: Ticket | null })[];
    settings: StaffOverrides | null;
    lanes: readonly { lane: string; settings: LaneOverrides }[];
  };
  paused: { reason: PauseReason; until: string | null };
  resumed: unknown;
  'intake-closed': unknown;
  'intake-reopened': unknown;
  'booths-opened': { lane: string; booths: readonly string[] };
  'notice-set': { text: Notice | null };
  'last-number-set': { lane: string; number: number | null };
  'numbers-reserved': { lane: string; from: number; to: number; device: string };
  /** The log was found rewound: readers take the state whole from here. */
  'epoch-began': { epoch: number };
};

export type EventOf<Type extends keyof EventFields> = {
  type: Type;
  at: string;
  origin?: EventOrigin;
} & EventFields[Type];

export type QueueEvent = { [Type in keyof EventFields]: EventOf<Type> }[keyof EventFields];
