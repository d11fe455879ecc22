import { type Ack, type Command, type Decision, isResident } from '@hannun/shared';
import { Refusal } from '../refusal.js';

/** A command as a device asked for it; `hash` tells whether a repeat is the same. */
export type Asked = { device: string; command: Command; hash: string };

/** What is kept of an answered command: what a repeat must have in common with it, and its answer. */
type Kept = { hash: string; ack: Ack };

/** The answer to a decision on the log as it stands at the version before `version`. */
export const ackOf = (decision: Decision, version: number): Ack =>
  decision.ok ? { ok: true, version, result: decision.result } : decision;

/** The answer as it is kept under the command's id. */
export const keptJson = ({ hash }: Asked, ack: Ack): string => JSON.stringify({ hash, ack } satisfies Kept);

/**
 * How many of its last refusals are kept for a tablet and for a slip. A refusal changed nothing, so what it costs
 * is all it does. Forgotten means decided anew: whoever repeats one so late has had this many others since.
 */
const refusalsOfTablet = 500;
const refusalsOfSlip = 8;

/** How many of its refusals are kept of what asked this; `null`: it was accepted. What is to be tried again leaves nothing. */
export function refusalsKept({ device }: Asked, ack: Ack): number | null {
  if (ack.ok) return null;
  if (ack.error.code === 'rate-limited') return 0;
  return isResident(device) ? refusalsOfSlip : refusalsOfTablet;
}

/** The stored first answer, or a conflict when the id was used for other content. */
export function firstAnswer(json: string, { hash }: Asked): Ack {
  const kept: Kept = JSON.parse(json);
  return kept.hash === hash ? kept.ack : sameIdOtherContent().ack;
}

/** A command before this one is missing; `last` is the number of the last that came. */
export const outOfSequence = (last: number, { command: { seq } }: Asked): Ack =>
  new Refusal(
    'out-of-sequence',
    `Tap ${seq} came after tap ${last}: one between is missing. Recount the line and begin a sequence at 1.`,
  ).ack;

/** A device has entered more today than a clinic ever does. The tap is kept by it, and not judged. */
export const dayUsedUp = (): Ack =>
  new Refusal(
    'rate-limited',
    'This tablet has entered more today than a whole clinic does. Its taps are kept; call the district office.',
  ).ack;

/** Nobody knows yet whether the command counts. */
export const stillOpen = (): Ack =>
  new Refusal(
    'unavailable',
    'The server cannot save anything just now. A tap is saved on the tablet and will be sent automatically; anything else sends the same command again with the same id.',
  ).ack;

const sameIdOtherContent = (): Refusal =>
  new Refusal(
    'conflict',
    'This command id was already used with other content. Make a new id for a new tap.',
  );
