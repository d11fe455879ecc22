import { type Ack, type Command } from '@hannun/shared/contract';
import { type Decision, isResidentDevice } from '@hannun/shared/queue';
import { DomainError } from '../core/domain-error.js';

export type ReceivedCommand = { device: string; command: Command; hash: string };

type StoredAck = { hash: string; ack: Ack };

export const toAck = (decision: Decision, version: number): Ack =>
  decision.ok ? { ok: true, version, result: decision.result } : decision;

export const storedAckJson = ({ hash }: ReceivedCommand, ack: Ack): string =>
  JSON.stringify({ hash, ack } satisfies StoredAck);

/** A rejected command changed nothing, so a repeat that is no longer stored is simply decided again. */
const maxRejectionsPerTablet = 500;
const maxRejectionsPerSlip = 8;

/** How many of the sender's rejections to keep; `null`: the command was accepted. A rate-limited one leaves nothing. */
export function maxStoredRejections({ device }: ReceivedCommand, ack: Ack): number | null {
  if (ack.ok) return null;
  if (ack.error.code === 'rate-limited') return 0;
  return isResidentDevice(device) ? maxRejectionsPerSlip : maxRejectionsPerTablet;
}

export function firstAck(json: string, { hash }: ReceivedCommand): Ack {
  const stored: StoredAck = JSON.parse(json);
  return stored.hash === hash ? stored.ack : idConflict().ack;
}

export const outOfSequenceAck = (lastNumber: number, { command: { seq } }: ReceivedCommand): Ack =>
  new DomainError(
    'out-of-sequence',
    `Tap ${seq} arrived after tap ${lastNumber}, and the taps in between are missing. Recount the line and restart the sequence at 1.`,
  ).ack;

export const dailyQuotaAck = (): Ack =>
  new DomainError(
    'rate-limited',
    'This tablet has reached its daily limit. Its taps are saved on the tablet; please contact the district office.',
  ).ack;

export const retryLater = (): Ack =>
  new DomainError(
    'unavailable',
    'The server is temporarily unavailable. Taps are saved on the tablet and sent automatically; other clients should send the same command again with the same id.',
  ).ack;

const idConflict = (): DomainError =>
  new DomainError(
    'conflict',
    'This command id was already used with other content. Use a new id for each new command.',
  );
