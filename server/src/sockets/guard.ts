import type { Event } from 'socket.io';
import { isTooDeep } from '../payload/depth.js';
import { invalid, isPlainObject } from '../payload/read-payload.js';
import { rateLimited } from '../refusal.js';

/** Largest payload that is read (bytes of JSON, CONTRACT). */
export const maxPayload = 16 * 1024;

export type Guarded = {
  /** The events that are known. */
  names: ReadonlySet<string>;
  /** Makes an ack count until it is given. */
  counted: (ack: (answer: unknown) => void) => unknown;
  /** Whether more came over this line than is answered. */
  isHurried: () => boolean;
};

/**
 * A socket middleware that lets only known events through, each with exactly one payload and an ack,
 * which is counted, and none while the line is hurried. What has no ack is dropped: nobody could learn
 * of its refusal. Anything else is answered.
 */
export function guardFor({ names, counted, isHurried }: Guarded) {
  return (packet: Event, next: () => void): void => {
    const [event, ...payloads] = packet;
    const ack: unknown = payloads.pop();
    if (typeof ack !== 'function') return;
    if (isHurried()) return void ack(rateLimited().ack);
    const fault = faultOf(names, event, payloads);
    if (fault === null) {
      packet[packet.length - 1] = counted((answer) => ack(answer));
      next();
    } else ack(invalid([fault]).ack);
  };
}

function faultOf(names: ReadonlySet<string>, event: unknown, payloads: readonly unknown[]): string | null {
  if (typeof event !== 'string' || !names.has(event)) return `this namespace knows ${[...names].join(', ')}`;
  if (payloads.length !== 1) return 'exactly one payload and an ack are expected';
  const [payload] = payloads;
  if (isPlainlySmall(payload)) return null;
  if (isTooDeep(payload)) return 'the payload is nested too deeply';
  return Buffer.byteLength(JSON.stringify(payload ?? null)) > maxPayload
    ? `at most ${maxPayload} bytes are read`
    : null;
}

/** Most bytes of JSON that one character comes to, and most characters of a number. */
const widest = 6;
const longestNumber = 25;

/** Whether a payload holds no other and is so small that its JSON need not be made to know; nearly all are. */
function isPlainlySmall(payload: unknown): boolean {
  if (!isPlainObject(payload)) return false;
  let length = 0;
  for (const [name, value] of Object.entries(payload)) {
    if (typeof value === 'object') return false;
    length += widest + name.length + (typeof value === 'string' ? value.length : longestNumber);
  }
  return widest * length <= maxPayload;
}
