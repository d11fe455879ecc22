import type { Ticket } from '../contract/ticket.js';
import type { QueueEvent } from '../queue/events.js';

/** Times are milliseconds. */
export type Visit = {
  party: number;
  joinedAt: number;
  calledAt: number | null;
  booth: string | null;
  end: null | { how: 'served' | 'no-show' | 'left' | 'unfinished' | 'withdrawn'; at: number };
};

export type Visits = Map<string, Map<number, Visit>>;

const visitsOf = (visits: Visits, lane: string): Map<number, Visit> => {
  const known = visits.get(lane) ?? new Map<number, Visit>();
  visits.set(lane, known);
  return known;
};

const joined = (at: number, party: number): Visit => ({
  party,
  joinedAt: at,
  calledAt: null,
  booth: null,
  end: null,
});

const goneReasons = {
  'no-show': 'no-show',
  left: 'left',
  'presumed-left': 'left',
  unknown: 'unfinished',
} as const;

/** Undone taps leave no trace. */
export function follow(visits: Visits, event: QueueEvent): void {
  const at = Date.parse(event.at);
  switch (event.type) {
    case 'checked-in':
      visitsOf(visits, event.lane).set(event.number, joined(at, event.party));
      break;
    case 'torn-off':
      for (let number = event.from; number <= event.to; number += 1)
        visitsOf(visits, event.lane).set(number, joined(at, 1));
      break;
    case 'moved':
      end(visits, event, { how: 'withdrawn', at });
      visitsOf(visits, event.to.lane).set(event.to.number, {
        ...joined(at, visits.get(event.lane)?.get(event.number)?.party ?? 1),
      });
      break;
    case 'undone':
      for (const { lane, number, ticket } of event.tickets) {
        if (ticket === null) visits.get(lane)?.delete(number);
        else restore(visits, { lane, number }, ticket);
      }
      break;
    default:
      ofOneTicket(visits, event, at);
  }
}

type OfTicket = { lane: string; number: number };

function ofOneTicket(visits: Visits, event: QueueEvent, at: number): void {
  switch (event.type) {
    case 'called':
      change(visits, event, { calledAt: at, booth: event.booth, end: null });
      break;
    case 'checked-out':
      served(visits, event, at);
      break;
    case 'left':
      end(visits, event, { how: goneReasons[event.reason], at });
      break;
    case 'reinstated':
      change(visits, event, { calledAt: null, booth: null, end: null });
      break;
    case 'party-corrected':
      change(visits, event, { party: event.party });
      break;
    default:
      break;
  }
}

/** In lanes that only count people, check-out is also the call. */
function served(visits: Visits, ticket: OfTicket, at: number): void {
  const calledAt = visits.get(ticket.lane)?.get(ticket.number)?.calledAt ?? at;
  change(visits, ticket, { calledAt, end: { how: 'served', at } });
}

const end = (visits: Visits, ticket: OfTicket, ending: Visit['end']): void =>
  change(visits, ticket, { end: ending });

function change(visits: Visits, { lane, number }: OfTicket, changed: Partial<Visit>): void {
  const visit = visits.get(lane)?.get(number);
  if (visit) Object.assign(visit, changed);
}

function restore(visits: Visits, { lane, number }: OfTicket, ticket: Ticket): void {
  const before = visits.get(lane)?.get(number) ?? joined(Date.parse(ticket.checkedInAt), ticket.party);
  visitsOf(visits, lane).set(number, { ...before, party: ticket.party, ...stageOf(ticket) });
}

function stageOf(ticket: Ticket): Partial<Visit> {
  switch (ticket.status) {
    case 'waiting':
      return { calledAt: null, booth: null, end: null };
    case 'in-service':
      return { calledAt: Date.parse(ticket.calledAt), booth: ticket.booth, end: null };
    case 'finished':
      return { end: { how: 'served', at: Date.parse(ticket.checkedOutAt) } };
    case 'gone':
      return { end: { how: goneReasons[ticket.reason], at: Date.parse(ticket.goneAt) } };
    case 'moved':
      return { end: { how: 'withdrawn', at: Date.parse(ticket.movedAt) } };
  }
}
