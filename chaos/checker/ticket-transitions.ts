import type { Ticket } from '@hannun/shared/contract';
import type { QueueEvent } from '@hannun/shared/queue';
import type { Replay, Step } from './log-replay.js';
import { type Violation, violation } from './observations.js';

type TicketState = Ticket['status'] | 'absent';
type Transition = {
  ticket: string;
  from: readonly TicketState[];
  to: TicketState;
  ifServed?: TicketState;
};

/**
 * I4: every ticket changes state only as allowed, judged by a plain table and not by the product's rules. I3:
 * the table counts as many waiting tickets as the rules.
 */
export function findIllegalTransitions({ steps }: Replay): Violation[] {
  const states = new Map<string, TicketState>();
  // Entries of a trimmed log from before its day was reopened have no effect.
  const effective = steps.slice(Math.max(0, steps.findLastIndex(opensDay)));
  return effective.flatMap((step) => [
    ...step.events.flatMap((event) => illegalTransitions(states, event, step)),
    ...wrongWaitingCount(states, step),
  ]);
}

const opensDay = ({ events }: Step): boolean => events.some(({ type }) => type === 'day-opened');

function illegalTransitions(
  states: Map<string, TicketState>,
  event: QueueEvent,
  { cursor }: Step,
): Violation[] {
  return transitionsOf(event).flatMap(({ ticket, from, to, ifServed = to }) => {
    const before = states.get(ticket) ?? 'absent';
    states.set(ticket, servedStates.includes(before) ? ifServed : to);
    const detail = `${cursor.clinicId} ${cursor.version}: ${event.type} of ${ticket}, which is ${before}`;
    return from.includes(before) ? [] : [violation('I4', detail)];
  });
}

function wrongWaitingCount(states: ReadonlyMap<string, TicketState>, { cursor, state }: Step): Violation[] {
  const counted = [...states.values()].filter((each) => each === 'waiting').length;
  const folded = state.lanes.reduce((tickets, { line }) => tickets + line.length, 0);
  const detail = `${cursor.clinicId} ${cursor.version}: ${folded} tickets wait by the rules, ${counted} by the table`;
  return counted === folded ? [] : [violation('I3', detail)];
}

const anyState: readonly TicketState[] = [
  'absent',
  'waiting',
  'in-service',
  'finished',
  'gone',
  'moved',
  'awaiting-result',
];
const servedStates: readonly TicketState[] = ['finished', 'awaiting-result'];
const activeStates: readonly TicketState[] = ['waiting', 'in-service'];

function transitionsOf(event: QueueEvent): Transition[] {
  switch (event.type) {
    case 'day-opened':
      return (event.carriedOver?.lanes ?? []).flatMap(({ lane, tickets }) =>
        tickets.map(({ number, status }): Transition => {
          return { ticket: ticketKey({ lane, number }), from: ['absent'], to: status };
        }),
      );
    case 'checked-in':
      return [{ ticket: ticketKey(event), from: ['absent'], to: 'waiting' }];
    case 'torn-off':
      return rangeOf(event).map((ticket) => ({ ticket, from: ['absent'], to: 'waiting' }));
    case 'called':
      return [{ ticket: ticketKey(event), from: ['waiting'], to: 'in-service' }];
    case 'recalled':
    case 'call-answered':
      return [{ ticket: ticketKey(event), from: ['in-service'], to: 'in-service' }];
    case 'checked-out': {
      const to = event.resultAt === undefined ? 'finished' : 'awaiting-result';
      return [{ ticket: ticketKey(event), from: [...activeStates, 'awaiting-result'], to }];
    }
    case 'left':
      return [{ ticket: ticketKey(event), from: activeStates, to: 'gone' }];
    case 'postponed':
      return [{ ticket: ticketKey(event), from: ['waiting'], to: 'waiting' }];
    case 'reinstated':
      return [{ ticket: ticketKey(event), from: ['gone', 'waiting'], to: 'waiting' }];
    case 'moved':
      return [
        { ticket: ticketKey(event), from: ['waiting'], to: 'moved' },
        { ticket: ticketKey(event.to), from: ['absent'], to: 'waiting' },
      ];
    case 'sent':
      return [
        // Who was served there stays so.
        { ticket: ticketKey(event), from: ['waiting', ...servedStates], to: 'moved', ifServed: 'finished' },
        { ticket: ticketKey(event.to), from: ['absent'], to: 'waiting' },
      ];
    case 'undone':
      return event.tickets.map((undone) => ({
        ticket: ticketKey(undone),
        from: anyState,
        to: undone.ticket?.status ?? 'absent',
      }));
    default:
      return [];
  }
}

const ticketKey = ({ lane, number }: { lane: string; number: number }): string => `${lane} ${number}`;

const rangeOf = ({ lane, from, to }: { lane: string; from: number; to: number }): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ticketKey({ lane, number: from + index }));
