import { type Ticket, ticketId } from '@hannun/shared/contract';
import { type ClinicDay, type EventOf, ticketsOf } from '@hannun/shared/queue';
import type { Replay } from './log-replay.js';
import { type Violation, violation } from './observations.js';

type DayOpened = EventOf<'day-opened'>;

/**
 * I1: nobody is lost over midnight. Who is open at the end of a day is taken over by the next as they stood, and
 * nothing is added to a day that was handed over.
 */
export function findLostOverMidnight(replays: readonly Replay[]): Violation[] {
  const latest = new Map(replays.map((each) => [`${each.log.clinicId} ${each.log.day}`, each]));
  const ofClinics = Map.groupBy(latest.values(), ({ log }) => log.clinicId);
  return [...ofClinics.values()].flatMap((days) => {
    const inOrder = days.toSorted((a, b) => (a.log.day < b.log.day ? -1 : 1));
    return inOrder.flatMap((day, index) => {
      const next = inOrder[index + 1];
      return next ? [...findNotTakenOver(day, next), ...findAddedLate(day)] : [];
    });
  });
}

function findNotTakenOver({ log, steps }: Replay, next: Replay): Violation[] {
  const state = steps.at(-1)?.state;
  const open = state ? openTickets(state) : [];
  return openingsOf(next).flatMap((opened) => {
    const taken = (opened.carriedOver?.lanes ?? []).flatMap(({ lane, tickets }) =>
      tickets.filter(isOpen).map((ticket) => JSON.stringify([lane, ticket])),
    );
    const lost = open.filter(({ json }) => !taken.includes(json)).map(({ name }) => name);
    const detail = `${log.clinicId} ${log.day}: ${lost.join(', ')} open at midnight and not in ${next.log.day}`;
    const added = taken.length - open.length;
    return [
      ...(lost.length > 0 ? [violation('I1', detail)] : []),
      ...(added > 0 ? [violation('I1', `${log.clinicId} ${next.log.day}: began with ${added} unknown`)] : []),
    ];
  });
}

/** Who went away shortly before may still come back. */
const isOpen = ({ status }: Ticket): boolean => status === 'waiting' || status === 'in-service';

const openingsOf = ({ steps }: Replay): DayOpened[] =>
  steps.flatMap(({ events }) => events.filter((event) => event.type === 'day-opened'));

const openTickets = ({ lanes }: ClinicDay): { name: string; json: string }[] =>
  lanes.flatMap((lane) =>
    ticketsOf(lane, [...lane.line, ...lane.inService]).map((ticket) => ({
      name: ticketId(lane.code, ticket.number),
      json: JSON.stringify([lane.lane, ticket]),
    })),
  );

function findAddedLate({ log, steps }: Replay): Violation[] {
  const sealed = steps.findIndex(({ events }) => events.some(({ type }) => type === 'handed-over'));
  const later = sealed < 0 ? [] : steps.slice(sealed + 1);
  return later.map(({ cursor }) =>
    violation(
      'I1',
      `${log.clinicId} ${log.day}: version ${cursor.version} was added after it was handed over`,
    ),
  );
}
