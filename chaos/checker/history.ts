import type { Ack, Command } from '@hannun/shared';

/** Where something stands in a clinic's history. */
export type Place = { clinicId: string; day: string; epoch: number; version: number };

/** A tap on a tablet and the command it was first sent as; `tap` tells taps apart, whatever ids they carry. */
export type Asked = { at: number; tablet: string; tap: string; command: Command };

/** One answer that reached a tablet; repeats of a command have several. */
export type Answered = { at: number; commandId: string; ack: Ack };

/** A command that has to be refused, and how it was answered. */
export type Probe = { expected: 'out-of-sequence' | 'conflict'; command: Command; ack: Ack };

/** What a screen put before people: the board's place and what it says. */
export type Shown = { at: number; viewer: string; place: Place; facts: string };

/** How old (seconds) a screen said its figures were at one moment; `null`: it did not call them live. */
export type Claim = { at: number; viewer: string; place: Place; age: number | null };

/** One copy of a clinic-day's log, entry by entry as Redis holds it. */
export type Log = {
  clinicId: string;
  day: string;
  entries: readonly { version: number; index: number; raw: string }[];
};

/** How the screens came back once everything was mended: `opened`: their sockets. Times are milliseconds since then. */
export type Healing = {
  settled: number;
  viewers: readonly { viewer: string; opened: number; current: number | null }[];
};

/** Everything that was seen of one run. Times are milliseconds of one clock. */
export type History = {
  asked: readonly Asked[];
  answered: readonly Answered[];
  probes: readonly Probe[];
  shown: readonly Shown[];
  claims: readonly Claim[];
  /** Every log that ever stood, in the order they were taken: copies of lost ones, then those at the end. */
  logs: readonly Log[];
  /** The live counts at the end, by clinic. */
  live: ReadonlyMap<string, Readonly<Record<string, string>>>;
  healings: readonly Healing[];
  /** How many times as long this machine took for things as an idle one: limits of time grow by it. */
  loadFactor: number;
};

/** What must always hold (docs/reliability.md). */
export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10';
export type Violation = { invariant: Invariant; detail: string };

/** Below 0 when `a` stands before `b` in the clinic's history. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.epoch - b.epoch || a.version - b.version;
}

export const nameOf = ({ clinicId, day, epoch, version }: Place): string =>
  `${clinicId} ${day} ${epoch}/${version}`;
