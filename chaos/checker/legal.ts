import type { QueueEvent, Ticket } from '@hannun/shared';
import type { Violation } from './history.js';
import type { Replay, Step } from './replay.js';

type Stage = Ticket['status'] | 'absent';
type Move = { ticket: string; from: readonly Stage[]; to: Stage };

/**
 * I4: every ticket changes state only as allowed, judged by a plain table and not by the product's rules. I3:
 * the table counts as many waiting tickets as the rules.
 */
export function findIllegal({ steps }: Replay): Violation[] {
  const stages = new Map<string, Stage>();
  // Entries of a trimmed log from before its day was reopened have no effect.
  const standing = steps.slice(Math.max(0, steps.findLastIndex(beginsDay)));
  return standing.flatMap((step) => [
    ...step.events.flatMap((event) => wrongMoves(stages, event, step)),
    ...miscounted(stages, step),
  ]);
}

const beginsDay = ({ events }: Step): boolean => events.some(({ type }) => type === 'day-opened');

function wrongMoves(stages: Map<string, Stage>, event: QueueEvent, { place }: Step): Violation[] {
  return movesOf(event).flatMap(({ ticket, from, to }) => {
    const stage = stages.get(ticket) ?? 'absent';
    stages.set(ticket, to);
    const detail = `${place.clinicId} ${place.version}: ${event.type} of ${ticket}, which is ${stage}`;
    return from.includes(stage) ? [] : [{ invariant: 'I4', detail }];
  });
}

function miscounted(stages: ReadonlyMap<string, Stage>, { place, state }: Step): Violation[] {
  const counted = [...stages.values()].filter((stage) => stage === 'waiting').length;
  const folded = state.lanes.reduce((tickets, { line }) => tickets + line.length, 0);
  const detail = `${place.clinicId} ${place.version}: ${folded} tickets wait by the rules, ${counted} by the table`;
  return counted === folded ? [] : [{ invariant: 'I3', detail }];
}

const anywhere: readonly Stage[] = ['absent', 'waiting', 'in-service', 'finished', 'gone', 'moved'];
const here: readonly Stage[] = ['waiting', 'in-service'];

function movesOf(event: QueueEvent): Move[] {
  switch (event.type) {
    case 'checked-in':
      return [{ ticket: nameOf(event), from: ['absent'], to: 'waiting' }];
    case 'torn-off':
      return rangeOf(event).map((ticket) => ({ ticket, from: ['absent'], to: 'waiting' }));
    case 'called':
      return [{ ticket: nameOf(event), from: ['waiting'], to: 'in-service' }];
    case 'recalled':
    case 'call-answered':
      return [{ ticket: nameOf(event), from: ['in-service'], to: 'in-service' }];
    case 'checked-out':
      return [{ ticket: nameOf(event), from: here, to: 'finished' }];
    case 'left':
      return [{ ticket: nameOf(event), from: here, to: 'gone' }];
    case 'postponed':
      return [{ ticket: nameOf(event), from: ['waiting'], to: 'waiting' }];
    case 'reinstated':
      return [{ ticket: nameOf(event), from: ['gone'], to: 'waiting' }];
    case 'moved':
      return [
        { ticket: nameOf(event), from: ['waiting'], to: 'moved' },
        { ticket: nameOf(event.to), from: ['absent'], to: 'waiting' },
      ];
    case 'undone':
      return event.tickets.map((undone) => ({
        ticket: nameOf(undone),
        from: anywhere,
        to: undone.ticket?.status ?? 'absent',
      }));
    default:
      return [];
  }
}

const nameOf = ({ lane, number }: { lane: string; number: number }): string => `${lane} ${number}`;

const rangeOf = ({ lane, from, to }: { lane: string; from: number; to: number }): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => nameOf({ lane, number: from + index }));
