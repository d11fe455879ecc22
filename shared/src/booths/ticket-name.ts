import type { Desk } from '../contract/desk.js';
import { ticketId } from '../contract/ticket-id.js';

/** As on the slip; the number alone where the lane is gone. */
export function ticketNameIn(desk: Desk, { lane, number }: { lane: string; number: number }): string {
  const code = desk.lanes.find((each) => each.lane === lane)?.code ?? '';
  return ticketId(code, number);
}
