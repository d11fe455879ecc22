import type { Ticket } from '../contract/ticket.js';
import type { EventOf, QueueEvent } from '../queue/events.js';

/** Times are milliseconds. */
export type Visit = {
  party: number;
  joinedAt: number;
  calledAt: number | null;
  booth: string | null;
  /** Came, or was called, before the day began: that counts for the day before. */
  carried?: 'waiting' | 'in-service';
  /** `handed-over`: goes on in the next day. */
  end: null | { how: 'served' | 'no-show' | 'left' | 'unfinished' | 'withdrawn' | 'handed-over'; at: number };
};

export type Visits = Map<string, Map<number, Visit>>;

const laneVisits = (visits: Visits, lane: string): Map<number, Visit> => {
  const known = visits.get(lane) ?? new Map<number, Visit>();
  visits.set(lane, known);
  return known;
};

const newVisit = (at: number, party: number): Visit => ({
  party,
  joinedAt: at,
  calledAt: null,
  booth: null,
  end: null,
});

/** Who went away before midnight did so the day before, unless they come back. */
const carriedVisit = (ticket: Ticket): Visit => ({
  ...newVisit(Date.parse(ticket.checkedInAt), ticket.party),
  carried: ticket.status === 'in-service' ? 'in-service' : 'waiting',
  ...visitStateOf(ticket),
  ...(ticket.status === 'gone' ? { end: { how: 'withdrawn', at: Date.parse(ticket.goneAt) } } : {}),
});

/** Who was served before midnight counts for the day before alone. */
const isOpen = ({ status }: Ticket): boolean => status !== 'finished' && status !== 'awaiting-result';

const movedVisit = (at: number, before: Visit | undefined): Visit => ({
  ...newVisit(at, before?.party ?? 1),
  ...(before?.carried ? { carried: 'waiting' } : {}),
});

const goneReasons = {
  'no-show': 'no-show',
  left: 'left',
  'presumed-left': 'left',
  unknown: 'unfinished',
} as const;

/** Undone taps leave no trace. */
export function applyToVisits(visits: Visits, event: QueueEvent): void {
  const at = Date.parse(event.at);
  switch (event.type) {
    case 'day-opened':
      for (const { lane, tickets } of event.carriedOver?.lanes ?? [])
        for (const ticket of tickets.filter(isOpen))
          laneVisits(visits, lane).set(ticket.number, carriedVisit(ticket));
      break;
    case 'handed-over':
      for (const visit of [...visits.values()].flatMap((lane) => [...lane.values()]))
        visit.end ??= { how: 'handed-over', at };
      break;
    case 'checked-in':
      laneVisits(visits, event.lane).set(event.number, newVisit(at, event.party));
      break;
    case 'torn-off':
      for (let number = event.from; number <= event.to; number += 1)
        laneVisits(visits, event.lane).set(number, newVisit(at, 1));
      break;
    case 'moved':
      endVisit(visits, event, { how: 'withdrawn', at });
      laneVisits(visits, event.to.lane).set(event.to.number, {
        ...movedVisit(at, visits.get(event.lane)?.get(event.number)),
      });
      break;
    case 'sent':
      sendVisit(visits, event, at);
      break;
    case 'undone':
      for (const { lane, number, ticket } of event.tickets) {
        if (ticket === null) visits.get(lane)?.delete(number);
        else restoreVisit(visits, { lane, number }, ticket);
      }
      break;
    default:
      applyTicketEvent(visits, event, at);
  }
}

/** Who was served stays served at that station. */
function sendVisit(visits: Visits, { lane, number, to, party }: EventOf<'sent'>, at: number): void {
  const before = visits.get(lane)?.get(number);
  const served = !before || before.end?.how === 'served';
  if (!served) endVisit(visits, { lane, number }, { how: 'withdrawn', at });
  laneVisits(visits, to.lane).set(to.number, served ? newVisit(at, party) : movedVisit(at, before));
}

type TicketRef = { lane: string; number: number };

function applyTicketEvent(visits: Visits, event: QueueEvent, at: number): void {
  switch (event.type) {
    case 'called':
      callVisit(visits, event, at);
      break;
    case 'checked-out':
      serveVisit(visits, event, at);
      break;
    case 'left':
      endVisit(visits, event, { how: goneReasons[event.reason], at });
      break;
    case 'reinstated':
      updateVisit(visits, event, { calledAt: null, booth: null, end: null });
      break;
    case 'party-corrected':
      updateVisit(visits, event, { party: event.party });
      break;
    default:
      break;
  }
}

/** Called again after midnight, somebody who was in service by then ends another wait. */
function callVisit(visits: Visits, { lane, number, booth }: TicketRef & { booth: string }, at: number): void {
  const carried = visits.get(lane)?.get(number)?.carried;
  const called = { calledAt: at, booth, end: null };
  updateVisit(visits, { lane, number }, carried ? { ...called, carried: 'waiting' } : called);
}

/** In lanes that only count people, check-out is also the call. */
function serveVisit(visits: Visits, ticket: TicketRef, at: number): void {
  const visit = visits.get(ticket.lane)?.get(ticket.number);
  // Its result is there: the service ended before.
  if (visit?.end?.how === 'served') return;
  const calledAt = visit?.calledAt ?? at;
  updateVisit(visits, ticket, { calledAt, end: { how: 'served', at } });
}

const endVisit = (visits: Visits, ticket: TicketRef, ending: Visit['end']): void =>
  updateVisit(visits, ticket, { end: ending });

function updateVisit(visits: Visits, { lane, number }: TicketRef, changed: Partial<Visit>): void {
  const visit = visits.get(lane)?.get(number);
  if (visit) Object.assign(visit, changed);
}

function restoreVisit(visits: Visits, { lane, number }: TicketRef, ticket: Ticket): void {
  const known = visits.get(lane)?.get(number);
  if (!known && !isOpen(ticket)) return;
  const before = known ?? newVisit(Date.parse(ticket.checkedInAt), ticket.party);
  laneVisits(visits, lane).set(number, { ...before, party: ticket.party, ...visitStateOf(ticket) });
}

function visitStateOf(ticket: Ticket): Partial<Visit> {
  switch (ticket.status) {
    case 'waiting':
      return { calledAt: null, booth: null, end: null };
    case 'in-service':
      return { calledAt: Date.parse(ticket.calledAt), booth: ticket.booth, end: null };
    case 'finished':
    case 'awaiting-result':
      return { end: { how: 'served', at: Date.parse(ticket.checkedOutAt) } };
    case 'gone':
      return { end: { how: goneReasons[ticket.reason], at: Date.parse(ticket.goneAt) } };
    case 'moved':
      return { end: { how: 'withdrawn', at: Date.parse(ticket.movedAt) } };
  }
}
