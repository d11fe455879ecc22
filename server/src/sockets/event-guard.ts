import type { Event } from 'socket.io';
import { rateLimitedError } from '../core/domain-error.js';
import { isNestedTooDeeply } from '../validation/nesting-depth.js';
import { invalidRequestError, isPlainObject } from '../validation/parse-payload.js';
import { maxPayloadBytes } from '../validation/payload-size.js';

export type EventGuardOptions = {
  knownEvents: ReadonlySet<string>;
  trackAck: (ack: (answer: unknown) => void) => unknown;
  isThrottled: () => boolean;
};

/** Passes only known events with one payload and an ack. Without an ack nobody would see a rejection. */
export function createEventGuard({ knownEvents, trackAck, isThrottled }: EventGuardOptions) {
  return (packet: Event, next: () => void): void => {
    const [event, ...payloads] = packet;
    const ack: unknown = payloads.pop();
    if (typeof ack !== 'function') return;
    if (isThrottled()) return void ack(rateLimitedError().ack);
    const problem = findProblem(knownEvents, event, payloads);
    if (problem === null) {
      packet[packet.length - 1] = trackAck((answer) => ack(answer));
      next();
    } else ack(invalidRequestError([problem]).ack);
  };
}

function findProblem(
  knownEvents: ReadonlySet<string>,
  event: unknown,
  payloads: readonly unknown[],
): string | null {
  if (typeof event !== 'string' || !knownEvents.has(event))
    return `this namespace accepts only ${[...knownEvents].join(', ')}`;
  if (payloads.length !== 1) return 'exactly one payload and an ack are required';
  const [payload] = payloads;
  if (isCertainlySmall(payload)) return null;
  if (isNestedTooDeeply(payload)) return 'the payload is nested too deeply';
  return Buffer.byteLength(JSON.stringify(payload ?? null)) > maxPayloadBytes
    ? `the payload is larger than ${maxPayloadBytes} bytes`
    : null;
}

const maxBytesPerCharacter = 6;
const maxNumberLength = 25;

/** Avoids serializing the payload only to measure it. */
function isCertainlySmall(payload: unknown): boolean {
  if (!isPlainObject(payload)) return false;
  let length = 0;
  for (const [name, value] of Object.entries(payload)) {
    if (typeof value === 'object') return false;
    length +=
      maxBytesPerCharacter + name.length + (typeof value === 'string' ? value.length : maxNumberLength);
  }
  return maxBytesPerCharacter * length <= maxPayloadBytes;
}
