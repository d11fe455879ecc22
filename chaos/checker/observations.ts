import type { Ack, Command } from '@hannun/shared/contract';

/** Where in a clinic's logs a state stands. */
export type ClinicCursor = { clinicId: string; day: string; epoch: number; version: number };

/** A tap and the command it was first sent as; `tap` identifies it whatever ids are used for it. */
export type SentCommand = { at: number; tablet: string; tap: string; command: Command };

export type ReceivedAnswer = { at: number; commandId: string; ack: Ack };

export type Probe = { expected: 'out-of-sequence' | 'conflict'; command: Command; ack: Ack };

export type ShownBoard = { at: number; viewer: string; cursor: ClinicCursor; summary: string };

/** How old a screen said its figures were; `null`: it did not call them live. */
export type FreshnessClaim = { at: number; viewer: string; cursor: ClinicCursor; ageSeconds: number | null };

export type LogCopy = {
  clinicId: string;
  day: string;
  entries: readonly { version: number; index: number; raw: string }[];
};

/** How screens recovered after the faults, in milliseconds since then. */
export type Recovery = {
  settledMs: number;
  viewers: readonly { viewer: string; socketOpenedMs: number; currentMs: number | null }[];
};

/** Everything observed in one run. Times are milliseconds of one clock. */
export type Observations = {
  sent: readonly SentCommand[];
  answered: readonly ReceivedAnswer[];
  probes: readonly Probe[];
  shownBoards: readonly ShownBoard[];
  claims: readonly FreshnessClaim[];
  /** Every log that ever existed, in the order it was copied: lost ones first, then those at the end. */
  logs: readonly LogCopy[];
  live: ReadonlyMap<string, Readonly<Record<string, string>>>;
  recoveries: readonly Recovery[];
  /** How much slower this machine was than an idle one; time limits grow by this factor. */
  loadFactor: number;
};

/** The invariants of docs/reliability.md. */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10';
export type Violation = { invariant: Invariant; detail: string };

export const violation = (invariant: Invariant, detail: string): Violation => ({ invariant, detail });

export function compareCursors(a: ClinicCursor, b: ClinicCursor): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.epoch - b.epoch || a.version - b.version;
}

export const formatCursor = ({ clinicId, day, epoch, version }: ClinicCursor): string =>
  `${clinicId} ${day} ${epoch}/${version}`;
