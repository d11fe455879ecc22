import { type Ack, type Command, type Decision, isResidentDevice } from '@hannun/shared';
import { DomainError } from '../core/domain-error.js';

export type Asked = { device: string; command: Command; hash: string };

type Kept = { hash: string; ack: Ack };

export const ackOf = (decision: Decision, version: number): Ack =>
  decision.ok ? { ok: true, version, result: decision.result } : decision;

export const keptJson = ({ hash }: Asked, ack: Ack): string => JSON.stringify({ hash, ack } satisfies Kept);

/** A rejected command changed nothing, so a repeat that is no longer stored is simply decided again. */
const refusalsOfTablet = 500;
const refusalsOfSlip = 8;

/** How many of the sender's rejections to keep; `null`: the command was accepted. A rate-limited one leaves nothing. */
export function refusalsKept({ device }: Asked, ack: Ack): number | null {
  if (ack.ok) return null;
  if (ack.error.code === 'rate-limited') return 0;
  return isResidentDevice(device) ? refusalsOfSlip : refusalsOfTablet;
}

export function firstAnswer(json: string, { hash }: Asked): Ack {
  const kept: Kept = JSON.parse(json);
  return kept.hash === hash ? kept.ack : sameIdOtherContent().ack;
}

export const outOfSequence = (last: number, { command: { seq } }: Asked): Ack =>
  new DomainError(
    'out-of-sequence',
    `Tap ${seq} arrived after tap ${last}, and the taps in between are missing. Recount the line and restart the sequence at 1.`,
  ).ack;

export const dayUsedUp = (): Ack =>
  new DomainError(
    'rate-limited',
    'This tablet has reached its daily limit. Its taps are saved on the tablet; please contact the district office.',
  ).ack;

export const stillOpen = (): Ack =>
  new DomainError(
    'unavailable',
    'The server is temporarily unavailable. Taps are saved on the tablet and sent automatically; other clients should send the same command again with the same id.',
  ).ack;

const sameIdOtherContent = (): DomainError =>
  new DomainError(
    'conflict',
    'This command id was already used with other content. Use a new id for each new command.',
  );
