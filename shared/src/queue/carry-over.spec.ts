import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import { ticketId } from '../contract/ticket-id.js';
import { boardOf } from './board.js';
import { carryOver } from './carry-over.js';
import { decide } from './decide.js';
import { deskOf } from './desk.js';
import type { CarriedDay, EventOf, QueueEvent } from './events.js';
import { evolve } from './evolve.js';
import { numbersIn } from './numbers.js';
import { absentPeople } from './people-waiting.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';
import { statusAt } from './status.js';
import { commandSequences } from './testing/command-arbitraries.js';
import { dayOpened, makeCommand, runCommands, stateAfter, when } from './testing/scenario.js';
import {
  callingOrder,
  decisionTime,
  isCarried,
  nextNumber,
  peopleOn,
  ticketOf,
  ticketsOf,
} from './tickets.js';
import { closeDay, endCarriedTickets } from './timeouts.js';

const midnight = '2026-11-23T15:00:00.000Z';
const afterMidnight = (minutes: number) => new Date(Date.parse(midnight) + minutes * 60_000).toISOString();
const hoursOf = (opensAt: string, closesAt: string) => ({
  opensAt,
  closesAt,
  intakeClosesAt: closesAt,
  breaks: [],
});
const allDay = hoursOf('2026-11-22T15:00:00.000Z', midnight);
const allNextDay = hoursOf(midnight, '2026-11-24T15:00:00.000Z');
const nextEvening = hoursOf('2026-11-24T09:00:00.000Z', '2026-11-24T15:00:00.000Z');

const roundTheClock = { ...dayOpened, hours: allDay, nextOpensAt: midnight };
const nextDay: EventOf<'day-opened'> = {
  ...dayOpened,
  at: midnight,
  day: '2026-11-24',
  hours: allNextDay,
  noon: '2026-11-24T03:00:00.000Z',
  nextOpensAt: '2026-11-24T15:00:00.000Z',
};
const begin = (carriedOver: CarriedDay | null, hours = allNextDay): ClinicDay =>
  evolve(initialClinicDay, { ...nextDay, hours, ...(carriedOver && { carriedOver }) });
const dayOf = (commands: readonly Command[]): ClinicDay =>
  runCommands(evolve(initialClinicDay, roundTheClock), commands);
const handOver = (state: ClinicDay): ClinicDay => begin(carryOver(state, allNextDay, midnight));

/** As the server decides: what was tapped before midnight meets the day as it was handed over. */
const decideLate = (state: ClinicDay, command: Command, device = 'tablet-1') =>
  decide(state, command, { device, nowIso: decisionTime(state, command.at), token: 'token' });

const checkIn = makeCommand({ type: 'check-in', lane: 'pcr' });
const call = makeCommand({ type: 'call', lane: 'pcr', booth: '1' });
const open = (lane: LaneDay) => ({
  order: callingOrder(lane),
  line: ticketsOf(lane, lane.line),
  inService: ticketsOf(lane, lane.inService),
});
const namesOf = (state: ClinicDay): string[] =>
  state.lanes.flatMap((lane) =>
    ticketsOf(lane, [...lane.line, ...lane.inService]).map(({ number }) => ticketId(lane.code, number)),
  );

describe('a clinic that goes on', () => {
  it('takes over everybody who waits or is in service, in order', () => {
    const state = dayOf([checkIn, checkIn, checkIn, call]);
    const next = handOver(state);
    expect(next.lanes.map(open)).toEqual(state.lanes.map(open));
    expect(next).toMatchObject({ carriedOver: { at: midnight, until: null }, lanes: [{ finished: 0 }, {}] });
  });

  it('lets who was away at their call come back to their place', () => {
    const away = makeCommand({ type: 'leave', ticket: 'A001', reason: 'no-show' }, afterMidnight(-30));
    const left = makeCommand({ type: 'leave', ticket: 'A003', reason: 'left' }, afterMidnight(-90));
    const next = handOver(dayOf([checkIn, checkIn, checkIn, away, left]));
    expect(next.lanes[0]).toMatchObject({ line: [2], gone: [1] });
    const back = stateAfter(
      next,
      when(next, makeCommand({ type: 'reinstate', ticket: 'A001' }, afterMidnight(1))),
    );
    expect(back.lanes[0]).toMatchObject({ line: [1, 2], gone: [] });
    expect(when(next, { ...checkIn, at: afterMidnight(2) })).toMatchObject({ result: { ticket: 'A003' } });
  });

  it('begins its numbers again, but gives no number to two people', () => {
    let state = handOver(dayOf([checkIn, checkIn, checkIn, call, { ...call, booth: '2' }]));
    state = runCommands(state, [makeCommand({ type: 'check-out', ticket: 'A001' }, afterMidnight(1))]);
    expect(when(state, { ...checkIn, at: afterMidnight(2) })).toMatchObject({ result: { ticket: 'A004' } });
    const torn = when(state, makeCommand({ type: 'tear-off', lane: 'pcr', number: 6 }, afterMidnight(2)));
    expect(torn).toMatchObject({ result: { tickets: ['A004', 'A005', 'A006'] } });
  });

  it('keeps numbers that a tablet has set aside for that tablet alone', () => {
    const reserve = makeCommand({ type: 'reserve-numbers', lane: 'pcr', count: 3 });
    const state = handOver(dayOf([checkIn, reserve, { ...checkIn, number: 2 }]));
    expect(state.lanes[0]).toMatchObject({
      reserved: [{ from: 3, to: 4 }],
      carriedNumbers: [{ from: 1, to: 4 }],
    });
    expect(nextNumber(state.lanes[0] as LaneDay)).toBe(5);
    expect(decideLate(state, { ...checkIn, number: 3 })).toMatchObject({ result: { ticket: 'A003' } });
    expect(decideLate(state, { ...checkIn, number: 3 }, 'tablet-2')).toMatchObject({ ok: false });
  });

  it('keeps what staff have set by hand where it still holds', () => {
    const settings = handOver(
      dayOf([
        makeCommand({ type: 'pause', reason: 'disinfection' }),
        makeCommand({ type: 'close-intake' }),
        makeCommand({ type: 'notice', text: { ko: '북문으로 오세요' } }),
        makeCommand({ type: 'open-booths', lane: 'pcr', booths: ['2'] }),
      ]),
    );
    expect(settings).toMatchObject({
      settings: {
        pause: { reason: 'disinfection' },
        intake: { open: false },
        notice: { ko: '북문으로 오세요' },
      },
      lanes: [{ openBooths: ['2'] }, { openBooths: ['3'] }],
    });
    const reopened = dayOf([makeCommand({ type: 'reopen-intake' })]);
    expect(handOver(reopened).settings.intake).toBeNull();
  });

  it('does not count those of the day before towards its quota', () => {
    const quota = { morning: 1, afternoon: 1 };
    const lanes = nextDay.lanes.map((lane) => ({ ...lane, quota }));
    const carriedOver = carryOver(dayOf([checkIn, checkIn]), allNextDay, midnight);
    const state = evolve(initialClinicDay, { ...nextDay, lanes, ...(carriedOver && { carriedOver }) });
    const first = when(state, { ...checkIn, at: afterMidnight(1) });
    expect(first).toMatchObject({ ok: true, result: { ahead: 2 } });
    expect(when(stateAfter(state, first), { ...checkIn, at: afterMidnight(2) })).toMatchObject({ ok: false });
  });
});

describe('a clinic that closes', () => {
  const closingAt = (closesAt: string, commands: readonly Command[]) =>
    runCommands(
      evolve(initialClinicDay, { ...roundTheClock, hours: hoursOf(allDay.opensAt, closesAt) }),
      commands,
    );

  it('serves those in line for three hours, and ends then what is open', () => {
    const state = closingAt(midnight, [checkIn, checkIn, call]);
    const next = begin(carryOver(state, nextEvening, midnight), nextEvening);
    expect(next.carriedOver).toEqual({ at: midnight, until: afterMidnight(180) });
    expect(when(next, { ...checkIn, at: afterMidnight(1) })).toMatchObject({
      error: { code: 'clinic-closed' },
    });
    expect(endCarriedTickets(next, afterMidnight(179))).toEqual([]);
    const ended = endCarriedTickets(next, afterMidnight(180)).reduce(evolve, next);
    expect(namesOf(ended)).toEqual([]);
    expect(ended).toMatchObject({ leftOpen: ['A002', 'A001'], leftOpenOn: roundTheClock.day });
    expect(runCommands(ended, [{ ...checkIn, at: afterMidnight(1080) }, call]).leftOpen).toEqual([]);
  });

  it('serves them on while staff tap, and three hours longer', () => {
    const state = closingAt('2026-11-23T14:00:00.000Z', [checkIn, checkIn, checkIn]);
    const next = begin(carryOver(state, nextEvening, midnight), nextEvening);
    expect(next.carriedOver?.until).toBe(afterMidnight(120));
    const busy = runCommands(next, [{ ...call, at: afterMidnight(110) }]);
    expect(endCarriedTickets(busy, afterMidnight(120))).toEqual([]);
    expect(endCarriedTickets(busy, afterMidnight(289))).toEqual([]);
    expect(endCarriedTickets(busy, afterMidnight(290))).toHaveLength(3);
    const morning = runCommands(next, [{ ...call, at: afterMidnight(600) }]);
    expect(morning.carriedOver?.until).toBe(afterMidnight(120));
  });

  describe('and was opened by hand in the evening', () => {
    const reopen = makeCommand({ type: 'reopen-intake' }, '2026-11-23T12:30:00.000Z');
    const evening = closingAt('2026-11-23T12:00:00.000Z', [reopen]);
    const atNine = hoursOf('2026-11-24T00:00:00.000Z', '2026-11-24T09:00:00.000Z');
    const lanes = nextDay.lanes.map((lane) => ({ ...lane, quota: { morning: 1, afternoon: 1 } }));
    const nextWith = (hours: typeof atNine | null): ClinicDay => {
      const carriedOver = carryOver(evening, hours, midnight);
      return evolve(initialClinicDay, { ...nextDay, hours, lanes, ...(carriedOver && { carriedOver }) });
    };
    const statusOf = (state: ClinicDay, minutes: number) => statusAt(state, afterMidnight(minutes)).status;

    it.each([
      ['before hours', atNine],
      ['on a day off', null],
    ])('stays open for its night alone, %s', (_, hours) => {
      const next = nextWith(hours);
      expect([29, 30, 240].map((minutes) => statusOf(next, minutes))).toEqual(['open', 'closed', 'closed']);
      expect(carryOver(next, hours, afterMidnight(1440))).toBeNull();
    });

    it('lifts no quota of the new day', () => {
      const next = nextWith(atNine);
      const first = when(next, { ...checkIn, at: afterMidnight(600) });
      expect(first).toMatchObject({ ok: true });
      expect(when(stateAfter(next, first), { ...checkIn, at: afterMidnight(601) })).toMatchObject({
        ok: false,
      });
    });

    it('ends with that night whom it took in, but not the line of the morning', () => {
      const early = { ...checkIn, at: afterMidnight(450) };
      const state = runCommands(nextWith(atNine), [{ ...checkIn, at: afterMidnight(10) }]);
      expect(namesOf(state)).toEqual(['A001']);
      const ended = endCarriedTickets(state, afterMidnight(190)).reduce(evolve, state);
      expect(namesOf(ended)).toEqual([]);
      const morning = stateAfter(ended, when(ended, { ...early, lane: 'rapid' }));
      expect(namesOf(morning)).toEqual(['B001']);
      expect(endCarriedTickets(morning, afterMidnight(460))).toEqual([]);
    });
  });

  it('has closed when nobody has tapped for three hours', () => {
    const evening = (time: string) => [{ ...checkIn, at: time }];
    const closesAt = '2026-11-23T09:00:00.000Z';
    expect(carryOver(closingAt(closesAt, [checkIn]), nextEvening, midnight)).toBeNull();
    const busy = [checkIn, { ...call, at: '2026-11-23T14:30:00.000Z' }, ...evening(afterMidnight(-600))];
    expect(carryOver(closingAt(closesAt, busy), nextEvening, midnight)?.continuation).toEqual({
      at: midnight,
      until: afterMidnight(150),
    });
  });

  it('names what it left open', () => {
    const state = closingAt('2026-11-23T09:00:00.000Z', [checkIn, checkIn]);
    expect(closeDay(state, midnight).reduce(evolve, state)).toMatchObject({
      leftOpen: ['A001', 'A002'],
      leftOpenOn: roundTheClock.day,
    });
  });
});

const issuedBy = (event: QueueEvent): { lane: string; number: number }[] => {
  if (event.type === 'checked-in') return [event];
  if (event.type === 'torn-off') return numbersIn(event).map((number) => ({ lane: event.lane, number }));
  return event.type === 'moved' ? [event.to] : [];
};

/** Commands as if they were tapped around midnight, a minute apart. */
const aroundMidnight = (commands: readonly Command[], before: number): Command[] =>
  commands.map((command, index) => ({ ...command, at: afterMidnight(index - before + 0.5) }));

describe('any taps around midnight', () => {
  const nights = fc.tuple(commandSequences, fc.nat(80), fc.nat(20));

  it('lose nobody, and give no name to two living tickets', () => {
    fc.assert(
      fc.property(nights, ([drawn, before, late]) => {
        const commands = aroundMidnight(drawn, before);
        const evening = commands.slice(0, Math.max(0, before - late));
        const state = dayOf(evening);
        let next = handOver(state);
        expect(namesOf(next)).toEqual(namesOf(state));
        // The last of the evening arrive after midnight, as from a tablet without a connection.
        for (const command of commands.slice(evening.length)) {
          const alive = namesOf(next);
          const decision = decideLate(next, command);
          const after = stateAfter(next, decision);
          const joined = decision.ok ? decision.events.flatMap(issuedBy) : [];
          for (const { lane, number } of joined) {
            const code = next.lanes.find((each) => each.lane === lane)?.code ?? '';
            expect(alive).not.toContain(ticketId(code, number));
          }
          expect(new Set(namesOf(after)).size).toBe(namesOf(after).length);
          next = after;
        }
        const { waiting } = boardOf(next, { version: 1, nowIso: afterMidnight(200), contactAt: null });
        const people = peopleOn(next.lanes.flatMap(callingOrder));
        const absent = next.lanes.map(absentPeople).reduce((sum, count) => sum + count, 0);
        expect(waiting).toBe(people - absent);
        const deskOfNight = deskOf(next, { version: 1, nowIso: afterMidnight(200) });
        expect(deskOfNight.lanes.reduce((sum, lane) => sum + lane.waiting, 0)).toBe(waiting);
      }),
    );
  });

  it('are ended only by taps: whoever was open and was not named since is open still', () => {
    fc.assert(
      fc.property(nights, ([drawn, before]) => {
        const commands = aroundMidnight(drawn, before);
        const carried = handOver(dayOf(commands.slice(0, before)));
        let state = carried;
        const touched = new Set<string>();
        for (const command of commands.slice(before)) {
          const decision = decideLate(state, command);
          for (const event of decision.ok ? decision.events : [])
            if ('number' in event && 'lane' in event) touched.add(`${event.lane} ${event.number}`);
          state = stateAfter(state, decision);
        }
        for (const before of carried.lanes)
          for (const number of before.line) {
            if (touched.has(`${before.lane} ${number}`)) continue;
            const after = state.lanes.find(({ lane }) => lane === before.lane);
            const now = after && ticketOf(after, number);
            const was = ticketOf(before, number);
            if (was && isCarried(carried, was)) expect(now).toEqual(was);
          }
      }),
    );
  });

  it('are handed over again the night after, and by a log read again', () => {
    fc.assert(
      fc.property(commandSequences, (commands) => {
        const state = handOver(dayOf(commands));
        const again = carryOver(
          state,
          hoursOf('2026-11-24T15:00:00.000Z', '2026-11-25T15:00:00.000Z'),
          '2026-11-24T15:00:00.000Z',
        );
        const third = begin(JSON.parse(JSON.stringify(again)));
        expect(namesOf(third)).toEqual(namesOf(state));
        expect(
          deskOf(third, { version: 1, nowIso: afterMidnight(1441) }).lanes.map(({ line }) => line),
        ).toEqual(deskOf(state, { version: 1, nowIso: afterMidnight(1441) }).lanes.map(({ line }) => line));
      }),
    );
  });
});

describe('a ticket on its way from lane to lane at midnight', () => {
  const rapid = makeCommand({ type: 'check-in', lane: 'rapid' }, afterMidnight(-90));
  const callRapid = makeCommand({ type: 'call', lane: 'rapid', booth: '3' }, afterMidnight(-80));
  const checkOut = (then?: { resultMinutes: number }) =>
    makeCommand({ type: 'check-out', ticket: 'B001', ...(then && { then }) }, afterMidnight(-70));
  const sendAt = (minutes: number) =>
    makeCommand({ type: 'send', ticket: 'B001', lane: 'pcr' }, afterMidnight(minutes));

  it('keeps its name in the other lane, and nobody else is given it', () => {
    const carried = handOver(dayOf([rapid, callRapid, sendAt(-60)]));
    const board = boardOf(carried, { version: 1, nowIso: afterMidnight(1), contactAt: null });
    expect(board.lanes[0]).toMatchObject({ line: 'B001', carried: 'B001' });
    const next = when(carried, { ...rapid, at: afterMidnight(2) });
    expect(next).toMatchObject({ result: { ticket: 'B002' } });
  });

  it('can still be sent on after midnight, and was served the day before', () => {
    for (const then of [undefined, { resultMinutes: 15 }]) {
      const carried = handOver(dayOf([rapid, callRapid, checkOut(then)]));
      expect(carried.lanes[1]?.finished).toBe(0);
      const sent = when(carried, sendAt(30));
      expect(sent).toMatchObject({ ok: true, result: { ticket: 'B001' } });
      expect(namesOf(stateAfter(carried, sent))).toEqual(['B001']);
    }
    const later = handOver(dayOf([rapid, callRapid, { ...checkOut(), at: afterMidnight(-181) }]));
    expect(when(later, sendAt(1))).toMatchObject({ error: { code: 'unknown-ticket' } });
  });
});
