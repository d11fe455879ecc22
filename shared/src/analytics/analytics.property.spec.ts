import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { QueueHistory } from '../contract/history.js';
import type { QueueEvent } from '../queue/events.js';
import { commandSequences } from '../queue/testing/command-arbitraries.js';
import { dayOpened, given, stateAfter, when } from '../queue/testing/scenario.js';
import { peopleOn, ticketsOf } from '../queue/tickets.js';
import { foldDay } from './day-fold.js';
import { dayHistory } from './day-history.js';
import { waitingCountAt } from './half-hours.js';

function logOf(commands: readonly Command[]): QueueEvent[] {
  const log: QueueEvent[] = [dayOpened];
  let state = given();
  for (const command of commands) {
    const decision = when(state, command);
    if (decision.ok) log.push(...decision.events);
    state = stateAfter(state, decision);
  }
  return log;
}

const evening = Date.parse('2026-11-23T14:00:00Z');
const sum = (line: QueueHistory, of: 'arrivals' | 'calls' | 'served' | 'noShows' | 'left') =>
  line.slots.reduce((total, slot) => total + slot[of], 0);

describe('the statistics of any day', () => {
  it('is the sum of its half-hours, and of its lanes', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const { all, lanes } = dayHistory(foldDay(logOf(commands)), evening);
        for (const line of [all, ...lanes]) {
          expect(sum(line, 'arrivals')).toBe(line.arrivals);
          expect(sum(line, 'calls')).toBe(line.wait.calls);
          expect(sum(line, 'served')).toBe(line.served);
          expect(sum(line, 'noShows')).toBe(line.noShows);
          expect(sum(line, 'left')).toBe(line.left);
        }
        expect(lanes.reduce((total, { arrivals }) => total + arrivals, 0)).toBe(all.arrivals);
        expect(lanes.reduce((total, { served }) => total + served, 0)).toBe(all.served);
      }),
      { numRuns: 40 },
    );
  });

  it('agrees with the queue about every ticket', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const book = foldDay(logOf(commands));
        for (const lane of book.state.lanes) {
          const visits = book.visits.get(lane.lane);
          for (const ticket of lane.tickets) {
            if (!ticket) continue;
            const visit = visits?.get(ticket.number);
            const end = { finished: 'served', moved: 'withdrawn' }[String(ticket.status)];
            if (end) expect(visit?.end?.how).toBe(end);
            if (ticket.status === 'waiting') expect(visit).toMatchObject({ calledAt: null, end: null });
            if (ticket.status === 'in-service')
              expect(visit).toMatchObject({ booth: ticket.booth, end: null });
            expect(visit?.party).toBe(ticket.party);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('ends with as many waiting as the board shows, and never has fewer than none', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const book = foldDay(logOf(commands));
        for (const lane of book.state.lanes) {
          const steps = book.waitingCounts.get(lane.lane) ?? [];
          expect(steps.every(({ people }) => people >= 0)).toBe(true);
          expect(waitingCountAt(steps, evening)).toBeLessThanOrEqual(peopleOn(ticketsOf(lane, lane.line)));
        }
        const { all } = dayHistory(book, evening);
        for (const { waiting, peak, median, p90 } of all.slots) {
          expect(waiting).toBeLessThanOrEqual(peak + 0.05);
          expect(median ?? 0).toBeLessThanOrEqual(p90 ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });
});
