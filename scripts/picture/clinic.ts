import { randomUUID } from 'node:crypto';
import type { Product } from './product.ts';

/** A clinic in the middle of its morning; the tokens are those of its tablet, its TV and the next visitor. */
export type Clinic = { clinicId: string; staffToken: string; displayToken: string; nextTicketToken: string };

const clinicId = 'wangsimni-plaza';
const lane = 'pcr';
const booths = ['1', '2', '3', '4'] as const;
const arrivalIntervalSeconds = 130;
/** The next ticket to call is A027, at booth 1. */
const calledTickets = 26;
const waitingTickets = 6;

/** Pairs the clinic's devices and reports the taps of its morning, as a tablet does after an outage. */
export async function fillClinic(product: Product): Promise<Clinic> {
  const staffToken = await pairDevice(product, 'staff');
  const displayToken = await pairDevice(product, 'display');
  const tap = (body: object, secondsAgo: number) => {
    const at = new Date(Date.now() - secondsAgo * 1000).toISOString();
    return postJson(product, '/commands', { id: randomUUID(), clinicId, at, ...body }, staffToken);
  };
  const arrivals = calledTickets + waitingTickets;
  let nextTicketToken = '';
  for (let arrived = 1; arrived <= arrivals; arrived += 1) {
    const secondsAgo = (arrivals + 1 - arrived) * arrivalIntervalSeconds;
    const { result } = await tap({ type: 'check-in', lane }, secondsAgo);
    const called = arrived - waitingTickets;
    if (called > 0) await tap({ type: 'call', lane, booth: boothOf(called) }, secondsAgo - 1);
    if (arrived === calledTickets + 1) nextTicketToken = result.token;
  }
  return { clinicId, staffToken, displayToken, nextTicketToken };
}

const boothOf = (ticketNumber: number) => booths[(ticketNumber + 1) % booths.length];

async function pairDevice(product: Product, role: 'staff' | 'display'): Promise<string> {
  const request = { role, clinicId };
  const { code } = await postJson(product, '/admin/pairing-codes', request, product.adminToken);
  const { token } = await postJson(product, '/devices/pair', { code, label: 'Picture' });
  return token;
}

async function postJson({ url }: Product, path: string, body: object, token?: string) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}
