import type { Ack, Command } from '@hannun/shared';

/** A position in a clinic's history. */
export type Place = { clinicId: string; day: string; epoch: number; version: number };

/** A tap and the command it was first sent as; `tap` identifies it whatever ids are used for it. */
export type Asked = { at: number; tablet: string; tap: string; command: Command };

export type Answered = { at: number; commandId: string; ack: Ack };

/** A command that must be rejected, and its answer. */
export type Probe = { expected: 'out-of-sequence' | 'conflict'; command: Command; ack: Ack };

export type Shown = { at: number; viewer: string; place: Place; facts: string };

/** How old a screen said its figures were (seconds); `null`: it did not call them live. */
export type Claim = { at: number; viewer: string; place: Place; age: number | null };

export type Log = {
  clinicId: string;
  day: string;
  entries: readonly { version: number; index: number; raw: string }[];
};

/** How screens recovered after the faults (milliseconds since then); `opened`: when the socket opened. */
export type Healing = {
  settled: number;
  viewers: readonly { viewer: string; opened: number; current: number | null }[];
};

/** Everything observed in one run. Times are milliseconds of one clock. */
export type History = {
  asked: readonly Asked[];
  answered: readonly Answered[];
  probes: readonly Probe[];
  shown: readonly Shown[];
  claims: readonly Claim[];
  /** Every log that ever existed, in the order it was copied: lost ones first, then those at the end. */
  logs: readonly Log[];
  live: ReadonlyMap<string, Readonly<Record<string, string>>>;
  healings: readonly Healing[];
  /** How much slower this machine was than an idle one; time limits grow by this factor. */
  loadFactor: number;
};

/** The invariants of docs/reliability.md. */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10';
export type Violation = { invariant: Invariant; detail: string };

export function comparePlaces(a: Place, b: Place): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.epoch - b.epoch || a.version - b.version;
}

export const nameOf = ({ clinicId, day, epoch, version }: Place): string =>
  `${clinicId} ${day} ${epoch}/${version}`;
