import type { Notice, PauseReason } from './clinic.js';
import type { CallAnswer, StaffLeaveReason } from './ticket.js';

/** Each command's own fields. */
type CommandFields = {
  /** Offline slips carry a reserved `number` and a `token` of at least 64 random bits. */
  'check-in': { lane: string; party?: number; priority?: boolean; number?: number; token?: string };
  'tear-off': { lane: string; number: number };
  move: { ticket: string; lane: string };
  call: { lane: string; booth: string; ticket?: string };
  recall: { ticket: string };
  /** Without a ticket: the one longest in service, else the head of the line. */
  'check-out': { ticket?: string; lane?: string };
  /** `unlessCalled`: only while the ticket still waits. */
  leave: { ticket: string; reason: StaffLeaveReason; unlessCalled?: boolean };
  postpone: { ticket: string; places: number };
  'answer-call': { ticket: string; answer: CallAnswer };
  reinstate: { ticket: string };
  undo: { commandId: string };
  correct: { lane: string; waiting: number; reason?: string };
  pause: { reason: PauseReason; until?: string };
  resume: unknown;
  'close-intake': unknown;
  'reopen-intake': unknown;
  'open-booths': { lane: string; booths: readonly string[] };
  notice: { text: Notice | null };
  'last-number': { lane: string; number: number | null };
  'reserve-numbers': { lane: string; count: number };
};

export type CommandOf<Type extends keyof CommandFields> = {
  /** UUID made on the device; the same for every retry. */
  id: string;
  clinicId: string;
  at: string;
  type: Type;
  /** One more than the device's previous tap, 1 where a sequence begins. A gap is rejected. */
  seq?: number;
} & CommandFields[Type];

export type Command = { [Type in keyof CommandFields]: CommandOf<Type> }[keyof CommandFields];

export const maxPartySize = 20;
/** Larger values are taken for typing errors. */
export const maxTearOffNumbers = 200;
export const maxWaitingPeople = 3000;
export const maxPostponedTickets = 50;
export const maxReservedNumbers = 20;
