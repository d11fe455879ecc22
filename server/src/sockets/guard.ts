import type { Event } from 'socket.io';
import { isTooDeep } from '../payload/depth.js';
import { invalid } from '../payload/read-payload.js';
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
  if (isTooDeep(payloads[0])) return 'the payload is nested too deeply';
  return Buffer.byteLength(JSON.stringify(payloads[0] ?? null)) > maxPayload
    ? `at most ${maxPayload} bytes are read`
    : null;
}
