import type { Tap } from '../../server/src/testing/tablet.js';
import type { SeededRandom } from '../seeded-random.js';

/** The lane that taps are made for, and the few most recent tickets, so that taps collide. */
export type TapTarget = { clinicId: string; lane: string; tickets: string[] };

const maxRememberedTickets = 6;

export function rememberTicket(target: TapTarget, ticket: string): void {
  target.tickets.push(ticket);
  if (target.tickets.length > maxRememberedTickets) target.tickets.shift();
}

/** The next tap: about as many people arrive as leave, and many taps concern the same few tickets. */
export function nextTap({ lane, tickets }: TapTarget, random: SeededRandom): Tap {
  const draw = random.fraction();
  const booth = random.pick(['1', '2', '3']);
  const [first, ...others] = tickets;
  if (draw < 0.4 || first === undefined) return { type: 'check-in', lane, party: random.integer(1, 3) };
  const ticket = random.pick([first, ...others]);
  if (draw < 0.65) return { type: 'call', lane, booth };
  if (draw < 0.75) return { type: 'check-out', lane };
  if (draw < 0.84) return { type: 'check-out', ticket };
  if (draw < 0.9) return { type: 'leave', ticket, reason: 'left' };
  if (draw < 0.94) return { type: 'reinstate', ticket };
  if (draw < 0.97) return { type: 'recall', ticket };
  return { type: 'notice', text: random.chance(0.5) ? null : { ko: '신분증을 준비해 주세요' } };
}
