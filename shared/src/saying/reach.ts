import { ownTicketId } from '../contract/own-ticket-id.js';
import type { SaidLane } from './clinic-saying.js';
import { lastOnes, type SayingContext } from './describe-lane.js';

/** Up to which number a lane serves today, where it has a last one or does not reach everybody in line. */
export function describeReach({ lane, saying }: SaidLane, { t }: Pick<SayingContext, 't'>): string[] {
  const { code, lastNumber } = lane;
  return lastOnes(saying, lastNumber === undefined ? null : ownTicketId(code, lastNumber), t);
}
