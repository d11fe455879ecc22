import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import type { Ticket } from '../contract/ticket.js';
import { ticketId } from '../contract/ticket-id.js';
import { callAnswers } from '../contract/value-lists.js';
import { boardOf } from './board.js';
import { decide } from './decide.js';
import { deskOf, stateOf } from './desk.js';
import type { QueueEvent } from './events.js';
import { evolve } from './evolve.js';
import { peopleAdmitted } from './places-served.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';
import { commandSequences } from './testing/command-arbitraries.js';
import { dayOpened, given, makeCommand, runCommands, stateAfter, when } from './testing/scenario.js';
import { allTickets, callingOrder, findTicket, ticketOf, ticketsNamed } from './tickets.js';
import { closeDay } from './timeouts.js';

/** The log these commands leave behind. */
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

const waiting = (state: ClinicDay) =>
  boardOf(state, { version: 1, nowIso: dayOpened.at, contactAt: null }).waiting;

/** People on all tickets that wait, less those whom a recount did not find and who were not found away since. */
const recount = (state: ClinicDay) =>
  state.lanes.reduce((sum, lane) => {
    const { absent } = lane;
    const people = (which: (ticket: Ticket) => boolean) =>
      allTickets(lane).reduce((count, ticket) => (which(ticket) ? count + ticket.party : count), 0);
    const waits = ({ status }: Ticket) => status === 'waiting';
    if (!absent) return sum + people(waits);
    const { countedAt } = absent;
    const isOld = ({ checkedInAt }: Ticket) => checkedInAt <= countedAt;
    const wentAt = (ticket: Ticket) => {
      if (ticket.status !== 'gone') return ticket.reinstated?.goneAt ?? '';
      return ticket.calledAt !== undefined && ticket.calledAt < countedAt ? '' : ticket.goneAt;
    };
    const found = people((ticket) => isOld(ticket) && wentAt(ticket) >= countedAt);
    const mayBe = people(
      (ticket) => waits(ticket) && isOld(ticket) && !((ticket.reinstated?.at ?? '') > countedAt),
    );
    return sum + people(waits) - Math.min(Math.max(0, absent.people - found), mayBe);
  }, 0);

/** Two tablets that each decide on what they last saw; a stale append is refused and decided again. */
function interleave(tablets: [Command[], Command[]], schedule: readonly boolean[]) {
  const committed: { command: Command; device: string }[] = [];
  const seen: [ClinicDay, ClinicDay] = [given(), given()];
  const seenVersion: [number, number] = [0, 0];
  let head = given();
  let version = 0;
  const pending: [Command[], Command[]] = [[...tablets[0]], [...tablets[1]]];
  const step = (who: 0 | 1) => {
    const next = pending[who][0];
    if (!next) return;
    if (seenVersion[who] !== version) {
      seen[who] = head;
      seenVersion[who] = version;
      return;
    }
    pending[who].shift();
    const device = `tablet-${who}`;
    const decision = decide(seen[who], next, { device, nowIso: next.at, token: 'token' });
    committed.push({ command: next, device });
    if (!decision.ok) return;
    head = decision.events.reduce(evolve, head);
    version += 1;
  };
  for (const first of schedule) step(first ? 0 : 1);
  while (pending[0].length + pending[1].length > 0) {
    step(0);
    step(1);
  }
  return { head, committed };
}

describe('the queue under any sequence of commands', () => {
  it('counts exactly the people waiting and never goes negative', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const state = runCommands(given(), commands);
        expect(waiting(state)).toBeGreaterThanOrEqual(0);
        expect(waiting(state)).toBe(recount(state));
      }),
    );
  });

  it('keeps every ticket where its status says', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        for (const lane of runCommands(given(), commands).lanes) {
          const of = (status: string) =>
            allTickets(lane).flatMap((ticket) => (ticket.status === status ? [ticket.number] : []));
          expect([...lane.line].sort((a, b) => a - b)).toEqual(of('waiting'));
          expect([...lane.inService].sort((a, b) => a - b)).toEqual(of('in-service'));
          expect([...lane.awaiting].sort((a, b) => a - b)).toEqual(of('awaiting-result'));
          const finished = allTickets(lane).reduce(
            (sum, { status, party }) =>
              status === 'finished' || status === 'awaiting-result' ? sum + party : sum,
            0,
          );
          expect(lane.finished).toBe(finished);
        }
      }),
    );
  });

  it('postpones by exactly the number requested, or to the end', () => {
    const asked = fc.tuple(commandSequences, fc.nat(), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(asked, ([commands, which, places]) => {
        const state = runCommands(given(), commands);
        const line = state.lanes.flatMap((lane) => callingOrder(lane).map((ticket) => ({ lane, ticket })));
        const chosen = line[which % Math.max(1, line.length)];
        if (!chosen || chosen.ticket.postponed) return;
        const { lane, ticket } = chosen;
        const numbers = (of: ClinicDay) => {
          const day = of.lanes.find(({ code }) => code === lane.code);
          return day ? callingOrder(day).map(({ number }) => number) : [];
        };
        const command = makeCommand({ type: 'postpone', ticket: ticketId(lane.code, ticket.number), places });
        const [before, moved] = [numbers(state), numbers(stateAfter(state, when(state, command)))];
        const [from, to] = [before.indexOf(ticket.number), moved.indexOf(ticket.number)];
        // Priority runs reshuffle those around it, and torn-off numbers share one place.
        const plain = allTickets(lane).every((each) => !each.priority && each.token !== null);
        if (!plain) {
          expect(to).toBeGreaterThanOrEqual(from);
          return;
        }
        const others = before.filter((number) => number !== ticket.number);
        expect(moved.filter((number) => number !== ticket.number)).toEqual(others);
        expect(to).toBe(Math.min(from + places, others.length));
      }),
    );
  });

  it('does not change when called tickets answer', () => {
    fc.assert(
      fc.property(commandSequences, fc.constantFrom(...callAnswers), (commands, answer) => {
        const state = runCommands(given(), commands);
        const stamp = { version: 1, nowIso: dayOpened.at, contactAt: null };
        for (const lane of state.lanes)
          for (const number of lane.inService) {
            const ticket = ticketId(lane.code, number);
            const next = stateAfter(
              state,
              when(state, makeCommand({ type: 'answer-call', ticket, answer }), 'resident:a'),
            );
            expect(boardOf(next, stamp)).toEqual(boardOf(state, stamp));
            expect([next.history, next.lastTapAt]).toEqual([state.history, state.lastTapAt]);
          }
      }),
    );
  });

  it('is the same after replaying its log', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        expect(logOf(commands).reduce(evolve, initialClinicDay)).toEqual(runCommands(given(), commands));
      }),
    );
  });

  it('calls nobody who is not waiting, and nobody twice unless taken back or reinstated', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        let state = initialClinicDay;
        for (const event of logOf(commands)) {
          if (event.type === 'called') {
            const lane = state.lanes.find(({ lane: id }) => id === event.lane);
            expect(lane && ticketOf(lane, event.number)?.status).toBe('waiting');
          }
          state = evolve(state, event);
        }
      }),
    );
  });

  it('serves one ticket a booth', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const tickets = runCommands(given(), commands).lanes.flatMap(allTickets);
        const booths = tickets.flatMap((ticket) => (ticket.status === 'in-service' ? [ticket.booth] : []));
        // A reinstated or undone ticket may come back beside the booth's present one.
        const undone = commands.some(({ type }) => type === 'undo');
        if (!undone) expect(new Set(booths).size).toBe(booths.length);
      }),
    );
  });

  it('calls at most two priority tickets in a row while others wait', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        for (const lane of runCommands(given(), commands).lanes) {
          const order = callingOrder({ ...lane, priorityCalls: 0 });
          order.forEach((ticket, index) => {
            const three = order.slice(index, index + 3);
            const othersLater = order.slice(index + 3).some(({ priority }) => !priority);
            if (ticket.priority && three.length === 3 && othersLater) {
              expect(three.every(({ priority }) => priority)).toBe(false);
            }
          });
        }
      }),
    );
  });

  it('is serializable with two interleaved tablets', () => {
    fc.assert(
      fc.property(
        commandSequences,
        commandSequences,
        fc.array(fc.boolean(), { maxLength: 200 }),
        (first, other, schedule) => {
          const second = other.map((command) => ({ ...command, id: command.id.replace('-4000-', '-4001-') }));
          const { head, committed } = interleave([first, second], schedule);
          const serial = committed.reduce(
            (state, { command, device }) => stateAfter(state, when(state, command, device)),
            given(),
          );
          expect(head).toEqual(serial);
          expect(
            committed.flatMap(({ command, device }) => (device === 'tablet-0' ? [command] : [])),
          ).toEqual(first);
          expect(
            committed.flatMap(({ command, device }) => (device === 'tablet-1' ? [command] : [])),
          ).toEqual(second);
        },
      ),
    );
  });

  it('is restored by undo', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const last = commands.at(-1);
        if (!last || last.type === 'undo') return;
        const before = runCommands(given(), commands.slice(0, -1));
        const done = when(before, last);
        const undo: Command = {
          id: '00000000-0000-4000-8000-999999999999',
          clinicId: last.clinicId,
          at: last.at,
          type: 'undo',
          commandId: last.id,
        };
        const then = stateAfter(before, done);
        const undone = when(then, undo);
        if (!undone.ok) {
          // A rejected undo is fine only where there is nothing to take back.
          if (last.type !== 'answer-call')
            expect(then.lanes.map(({ tickets }) => tickets)).toEqual(
              before.lanes.map(({ tickets }) => tickets),
            );
          return;
        }
        const restored = stateAfter(then, undone);
        expect(restored.settings).toEqual(before.settings);
        expect(restored.lanes.map(undoable)).toEqual(before.lanes.map(undoable));
      }),
    );
  });

  it('lets a ticket stand in one lane at most, under one name and with its token', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const { lanes } = runCommands(given(), commands);
        const open = lanes.flatMap((lane) =>
          [...lane.line, ...lane.inService, ...lane.awaiting].map((number) => ticketId(lane.code, number)),
        );
        // An undone call or service of an earlier station brings nobody back who was sent on since.
        expect(new Set(open).size).toBe(open.length);
        for (const name of open) {
          const last = findTicket({ ...initialClinicDay, lanes }, name);
          expect(['waiting', 'in-service', 'awaiting-result']).toContain(last?.ticket.status);
          const all = lanes.flatMap((lane) => ticketsNamed(lane, name));
          expect(new Set(all.map(({ token }) => token)).size).toBe(1);
        }
      }),
    );
  });

  it('sends who waits, is in service or was served to the end of any other lane', () => {
    const asked = fc.tuple(commandSequences, fc.nat(), fc.constantFrom('pcr', 'rapid'));
    fc.assert(
      fc.property(asked, ([commands, which, target]) => {
        const state = runCommands(given(), commands);
        const tickets = state.lanes.flatMap((lane) =>
          allTickets(lane).map(({ number }) => ticketId(lane.code, number)),
        );
        const name = tickets[which % Math.max(1, tickets.length)];
        const found = name === undefined ? null : findTicket(state, name);
        if (name === undefined || !found) return;
        const { lane, ticket } = found;
        const served = state.lanes.map(({ finished }) => finished);
        const quotas = state.lanes.map((each) => peopleAdmitted(state, each));
        const sent = when(
          state,
          makeCommand({ type: 'send', ticket: name, lane: target }, commands.at(-1)?.at),
        );
        expect(sent.ok).toBe(lane.lane !== target && ticket.status !== 'gone');
        if (!sent.ok) return;
        const then = stateAfter(state, sent);
        const goal = then.lanes.find((each) => each.lane === target);
        expect(goal && ticketId(goal.code, goal.line.at(-1) ?? 0)).toBe(name);
        expect(findTicket(then, name)?.ticket).toMatchObject({ party: ticket.party, token: ticket.token });
        const ended = ticket.status === 'in-service' ? ticket.party : 0;
        expect(then.lanes.map(({ finished }) => finished)).toEqual(
          state.lanes.map((each, index) => (served[index] ?? 0) + (each === lane ? ended : 0)),
        );
        // A place is used by nobody anew.
        for (const [index, each] of then.lanes.entries()) {
          const { morning, afternoon } = peopleAdmitted(then, each);
          expect(morning).toBeLessThanOrEqual(quotas[index]?.morning ?? 0);
          expect(afternoon).toBeLessThanOrEqual(quotas[index]?.afternoon ?? 0);
        }
      }),
    );
  });

  it('is empty once the day is closed', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const state = runCommands(given(), commands);
        const closed = closeDay(state, '2026-11-23T15:00:00.000Z').reduce(evolve, state);
        expect(waiting(closed)).toBe(0);
        expect(closed.lanes.flatMap(({ inService }) => inService)).toEqual([]);
      }),
    );
  });
});

/** All of a desk but the numbers still free, which finished tickets decide: those are not on it. */
const deskKnown = (desk: Desk) => ({ ...desk, lanes: desk.lanes.map(({ unissued: _, ...lane }) => lane) });

describe('the tablet’s local state', () => {
  it('reproduces its desk and decides taps on open tickets as the server does', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const state = runCommands(given(), commands.slice(0, -1));
        const nowIso = commands.at(-1)?.at ?? dayOpened.at;
        const desk = deskOf(state, { version: 7, nowIso });
        const copy = stateOf(JSON.parse(JSON.stringify(desk)));
        expect(deskKnown(deskOf(copy, { version: 7, nowIso }))).toEqual(deskKnown(desk));
        const last = commands.at(-1);
        if (!last || !['check-in', 'call', 'leave', 'undo'].includes(last.type)) return;
        const server = when(state, last);
        if (server.ok) expect(when(copy, last)).toEqual(server);
      }),
    );
  });
});

function undoable({ tickets, otherTickets, awaiting, line, inService, ...lane }: LaneDay) {
  const { finished, openBooths, lastNumber } = lane;
  const others = Object.entries(otherTickets).map(([number, ticket]) => [number, withoutBack(ticket)]);
  return {
    ...{ tickets: tickets.map((ticket) => ticket && withoutBack(ticket)), others, awaiting, line, inService },
    ...{ finished, openBooths, lastNumber },
  };
}

/** A service that an undo brings back counts from there. */
const withoutBack = (ticket: Ticket) => ({ ...ticket, backAt: undefined });
