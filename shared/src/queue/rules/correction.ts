import { maxPartySize } from '../../contract/limits.js';
import type { QueueEvent } from '../events.js';
import { rangesOf } from '../numbers.js';
import { absentPeople, peopleWaiting } from '../people-waiting.js';
import type { LaneDay } from '../state.js';
import { isMissing, nextNumbers, ticketsOf, waitingTickets } from '../tickets.js';
import { accept, type CommandRule, rankAtEnd, withLane } from './decision.js';

/**
 * Sets the count. Fewer people than numbers: nobody with a number loses the place, because a count does not tell who
 * is missing; staff are asked about numbers. More: those presumed left return first, then anonymous tickets fill up.
 * Where heads are counted nobody has a number, and the oldest are presumed left.
 */
export const correct: CommandRule<'correct'> = (state, { lane: id, waiting: counted, reason, at }) =>
  withLane(state, id, (lane) => {
    const expected = peopleWaiting(lane);
    const onRecord = expected + absentPeople(lane);
    const isByName = lane.way !== 'heads';
    const recounted: QueueEvent = {
      type: 'recounted',
      at,
      lane: id,
      expected,
      counted,
      ...(isByName ? { absent: Math.max(0, onRecord - counted) } : {}),
      ...(reason ? { reason } : {}),
    };
    const missing = isByName ? [] : presumeLeft(lane, onRecord - counted, at);
    const more = addMissingPeople(lane, counted - onRecord, at);
    return accept([recounted, ...missing, ...more], { expected, counted, difference: counted - expected });
  });

/** A party that is only partly gone becomes smaller. */
function presumeLeft(lane: LaneDay, people: number, at: string): QueueEvent[] {
  const events: QueueEvent[] = [];
  let rest = people;
  for (const { number, party } of waitingTickets(lane)) {
    if (rest <= 0) break;
    const of = { at, lane: lane.lane, number };
    events.push(
      party <= rest
        ? { type: 'left', ...of, reason: 'presumed-left' }
        : { type: 'party-corrected', ...of, party: party - rest },
    );
    rest -= Math.min(party, rest);
  }
  return events;
}

function addMissingPeople(lane: LaneDay, people: number, at: string): QueueEvent[] {
  const events: QueueEvent[] = [];
  let rest = Math.max(0, people);
  for (const { number, party } of [...overtakenTickets(lane), ...presumedLeftTickets(lane)]) {
    if (party > rest) continue;
    events.push({ type: 'reinstated', at, lane: lane.lane, number });
    rest -= party;
  }
  if (lane.way === 'heads') return [...events, ...headsArrived(lane, rest, at)];
  nextNumbers(lane, Math.ceil(rest / maxPartySize)).forEach((number, index) => {
    const party = Math.min(rest, maxPartySize);
    const ticket = { number, party, priority: false, token: null };
    events.push({ type: 'checked-in', at, lane: lane.lane, ...ticket, place: rankAtEnd(lane) + index });
    rest -= party;
  });
  return events;
}

const headsArrived = (lane: LaneDay, people: number, at: string): QueueEvent[] =>
  rangesOf(nextNumbers(lane, people)).map((range) => ({
    type: 'torn-off',
    at,
    lane: lane.lane,
    ...range,
    place: rankAtEnd(lane),
  }));

const overtakenTickets = (lane: LaneDay) =>
  ticketsOf(lane, lane.line).filter((ticket) => isMissing(lane, ticket));

const presumedLeftTickets = (lane: LaneDay) =>
  ticketsOf(lane, lane.gone).filter(
    (ticket) => ticket.status === 'gone' && ticket.reason === 'presumed-left',
  );
