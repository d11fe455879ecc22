import type { Event } from 'socket.io';
import { isTooDeep } from '../payload/depth.js';
import { invalid, isPlainObject } from '../payload/read-payload.js';
import { rateLimited } from '../refusal.js';

/** Bytes of JSON, as the contract says. */
export const maxPayload = 16 * 1024;

export type Guarded = {
  names: ReadonlySet<string>;
  counted: (ack: (answer: unknown) => void) => unknown;
  isHurried: () => boolean;
};

/** Passes only known events with one payload and an ack. Without an ack nobody would see a rejection. */
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
  if (typeof event !== 'string' || !names.has(event))
    return `this namespace accepts only ${[...names].join(', ')}`;
  if (payloads.length !== 1) return 'exactly one payload and an ack are required';
  const [payload] = payloads;
  if (isPlainlySmall(payload)) return null;
  if (isTooDeep(payload)) return 'the payload is nested too deeply';
  return Buffer.byteLength(JSON.stringify(payload ?? null)) > maxPayload
    ? `the payload is larger than ${maxPayload} bytes`
    : null;
}

const widest = 6;
const longestNumber = 25;

/** Avoids serializing the payload only to measure it. */
function isPlainlySmall(payload: unknown): boolean {
  if (!isPlainObject(payload)) return false;
  let length = 0;
  for (const [name, value] of Object.entries(payload)) {
    if (typeof value === 'object') return false;
    length += widest + name.length + (typeof value === 'string' ? value.length : longestNumber);
  }
  return widest * length <= maxPayload;
}
