import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command, CommandOf } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { isPlainNumber, parseTicketId, ticketId } from '../contract/ticket-id.js';
import type { Decision } from '../queue/decide.js';
import { deskOf } from '../queue/desk.js';
import { at, given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import { allTickets, ticketsOf } from '../queue/tickets.js';
import { predictDesk } from './optimistic-state.js';
import { enqueue, type Outbox } from './outbox.js';
import { neededClaim, nextInSeries, type TabletSeries, withLetter, withNumberUsed } from './tablet-series.js';

const tablets = ['a', 'b', 'c', 'd'] as const;
const lanes = ['pcr', 'rapid'] as const;
const step = fc.record({
  tablet: fc.constantFrom(...tablets),
  lane: fc.constantFrom(...lanes),
  what: fc.oneof(
    { weight: 8, arbitrary: fc.constant('check-in' as const) },
    // `lost-answer`: the server takes the tap in, and the tablet never hears so before it is cut off.
    { weight: 4, arbitrary: fc.constantFrom('cut', 'back', 'lost-answer', 'call') },
    { weight: 1, arbitrary: fc.constantFrom('take-back', 'lose-memory') },
  ),
});
/** Apart enough for the order of arrival to be told. */
const stepMs = 20_000;
const startMs = Date.parse(at('09:00'));

type Tablet = { desk: Desk; outbox: Outbox; series: TabletSeries | null; isOnline: boolean };
/** What its holder was told: with a name at once, or with the server's answer. */
type Slip = { token: string; lane: string; at: string; name: string | null };

function clinic() {
  let state = given();
  let version = 1;
  let taps = 0;
  let now = new Date(startMs).toISOString();
  const answers = new Map<string, Decision>();
  const slips = new Map<string, Slip>();
  const takenBack = new Set<string>();
  const desk = () => deskOf(state, { version, nowIso: now });
  const execute = (command: Command, device: string): Decision => {
    const known = answers.get(command.id);
    if (known) return known;
    const decision = when(state, command, device);
    state = stateAfter(state, decision);
    version += 1;
    answers.set(command.id, decision);
    return decision;
  };
  const uniquely = <C extends Command>(command: C): C => {
    taps += 1;
    return { ...command, id: `tap-${taps}` };
  };
  const all = new Map<string, Tablet>(
    tablets.map((name) => [name, { desk: desk(), outbox: [], series: null, isOnline: false }]),
  );

  const answered = (command: Command, decision: Decision) => {
    expect(decision).toMatchObject({ ok: true });
    const slip = slips.get(command.id);
    if (!slip || !decision.ok || !('ticket' in decision.result)) return;
    // A slip is not renamed once it is in somebody's hand.
    if (slip.name !== null) expect(decision.result.ticket).toBe(slip.name);
    slip.name = decision.result.ticket;
  };
  const connect = (name: string, tablet: Tablet) => {
    for (const { command } of tablet.outbox) answered(command, execute(command, name));
    Object.assign(tablet, { outbox: [], isOnline: true, desk: desk() });
    const needed = neededClaim(tablet.series, tablet.desk, { device: name, nowIso: now });
    const claim = needed && execute(uniquely(makeCommand({ type: 'claim-series', ...needed }, now)), name);
    if (claim?.ok && 'letter' in claim.result)
      tablet.series = withLetter(tablet.series, tablet.desk, claim.result.letter);
    tablet.desk = desk();
  };
  const checkIn = (name: string, tablet: Tablet, lane: string) => {
    const shown = predictDesk(tablet.desk, tablet.outbox, name, now);
    const laneDesk = shown.lanes.find((each) => each.lane === lane);
    const context = { device: name, nowIso: now };
    const own = tablet.isOnline || !laneDesk ? null : nextInSeries(tablet.series, shown, laneDesk, context);
    const command: CommandOf<'check-in'> = uniquely(makeCommand({ type: 'check-in', lane, ...own }, now));
    tablet.series = withNumberUsed(tablet.series, shown, command);
    tablet.outbox = enqueue(tablet.outbox, { ...command, token: command.id });
    const code = laneDesk?.code ?? '';
    const written = own && `${code}${own.series}${String(own.number).padStart(2, '0')}`;
    slips.set(command.id, { token: command.id, lane, at: now, name: written });
  };
  const takeBack = (tablet: Tablet) => {
    const last = tablet.outbox.at(-1)?.command;
    if (last?.type !== 'check-in' || last.number === undefined) return;
    takenBack.add(last.id);
    tablet.outbox = enqueue(tablet.outbox, uniquely(makeCommand({ type: 'undo', commandId: last.id }, now)));
  };
  return {
    slips,
    takenBack,
    state: () => state,
    act(index: number, { tablet: name, lane, what }: { tablet: string; lane: string; what: string }) {
      now = new Date(startMs + index * stepMs).toISOString();
      const tablet = all.get(name);
      if (!tablet) return;
      if (what === 'cut') tablet.isOnline = false;
      if (what === 'back') connect(name, tablet);
      if (what === 'lose-memory') tablet.series = null;
      if (what === 'take-back' && !tablet.isOnline) takeBack(tablet);
      if (what === 'call' && tablet.isOnline)
        execute(uniquely(makeCommand({ type: 'call', lane, booth: '1' }, now)), name);
      if (what !== 'check-in' && what !== 'lost-answer') return;
      checkIn(name, tablet, lane);
      if (!tablet.isOnline) return;
      if (what === 'check-in') return connect(name, tablet);
      for (const { command } of tablet.outbox) execute(command, name);
      tablet.isOnline = false;
    },
    allBack() {
      for (const [name, tablet] of all) connect(name, tablet);
    },
  };
}

it('gives each number once, online without gaps, and loses and overtakes nobody, however tablets are cut off', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const day = clinic();
      for (const [index, each] of steps.entries()) day.act(index, each);
      day.allBack();
      const slips = [...day.slips.values()];
      const names = slips.map(({ name }) => name);
      expect(names).not.toContain(null);
      expect(new Set(names).size).toBe(names.length);
      for (const lane of day.state().lanes) {
        const own = slips.filter((slip) => slip.lane === lane.lane);
        const numbers = own.map(({ name }) => parseTicketId(name ?? '')?.number ?? 0).filter(isPlainNumber);
        expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
        const here = own.filter(({ token }) => !day.takenBack.has(token));
        const tickets = allTickets(lane);
        expect(tickets.map(({ token }) => token).sort()).toEqual(here.map(({ token }) => token).sort());
        for (const { number, token } of tickets)
          expect(ticketId(lane.code, number)).toBe(day.slips.get(token ?? '')?.name);
        const arrivals = ticketsOf(lane, lane.line).map(({ checkedInAt }) => checkedInAt);
        expect(arrivals).toEqual(arrivals.toSorted());
      }
    }),
  );
});

it('keeps the order of arrival of 99 slips that were handed out before one who was numbered since', () => {
  let state = stateAfter(given(), when(given(), makeCommand({ type: 'claim-series' })));
  const minute = (index: number) => new Date(startMs + index * 1000).toISOString();
  const take = (command: Command) => {
    state = stateAfter(state, when(state, command));
  };
  take(makeCommand({ type: 'check-in', lane: 'pcr' }, minute(0)));
  take(makeCommand({ type: 'check-in', lane: 'pcr' }, minute(200)));
  for (let number = 1; number <= 99; number += 1)
    take(makeCommand({ type: 'check-in', lane: 'pcr', series: 'K', number }, minute(number)));
  const [pcr] = deskOf(state, { version: 1, nowIso: at('10:00') }).lanes;
  const names = pcr?.line.map(({ ticket }) => ticket) ?? [];
  expect([names[0], names[1], names[99], names[100]]).toEqual(['A001', 'AK01', 'AK99', 'A002']);
  expect(names.slice(1, 100)).toEqual(names.slice(1, 100).toSorted());
});
