import { randomUUID } from 'node:crypto';
import type { Accepted, CommandOf, ResultOf } from '@hannun/shared/contract';
import { pairDevice, requestJson } from '../replay/office-api.ts';
import type { Product } from './product.ts';

/** A clinic in the middle of its morning; the tokens are those of its tablet, its TV and the next visitor. */
export type Clinic = { clinicId: string; staffToken: string; displayToken: string; nextTicketToken: string };

const clinicId = 'wangsimni-plaza';
const lane = 'pcr';
const boothCount = 4;
const arrivalIntervalSeconds = 130;
/** The next ticket to call is A027, at booth 1. */
const calledTickets = 26;
const waitingTickets = 6;

type TapType = 'check-in' | 'call';
type Tap<Type extends TapType> = { type: Type } & Omit<CommandOf<Type>, 'id' | 'clinicId' | 'at'>;

/** Pairs the clinic's devices and reports the taps of its morning, as a tablet does after an outage. */
export async function fillClinic({ url, adminToken }: Product): Promise<Clinic> {
  const pairing = { url, credential: adminToken, clinicId, label: 'Picture' };
  const staffToken = await pairDevice(pairing);
  const displayToken = await pairDevice({ ...pairing, role: 'display' });
  const tap = <Type extends TapType>(body: Tap<Type>, secondsAgo: number) => {
    const at = new Date(Date.now() - secondsAgo * 1000).toISOString();
    const command = { id: randomUUID(), clinicId, at, ...body };
    return requestJson<Accepted<ResultOf[Type]>>(url, '/commands', { credential: staffToken, body: command });
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

const boothOf = (ticketNumber: number): string => `${((ticketNumber + 1) % boothCount) + 1}`;
