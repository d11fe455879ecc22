import type { Event } from 'socket.io';
import { isTooDeep } from '../payload/depth.js';
import { invalid } from '../payload/read-payload.js';

/** Largest payload that is read (bytes of JSON, CONTRACT). */
export const maxPayload = 16 * 1024;

/**
 * A socket middleware that lets only events of these names through, each with exactly one payload and
 * an ack, which is counted. What has no ack is dropped: nobody could learn of its refusal. Anything else
 * is answered.
 */
export function guardFor(names: ReadonlySet<string>, counted: (ack: (answer: unknown) => void) => unknown) {
  return (packet: Event, next: () => void): void => {
    const [event, ...payloads] = packet;
    const ack: unknown = payloads.pop();
    if (typeof ack !== 'function') return;
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
