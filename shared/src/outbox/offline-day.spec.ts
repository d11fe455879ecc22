import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk, LaneDesk } from '../contract/desk.js';
import { carryOver } from '../queue/carry-over.js';
import { decide } from '../queue/decide.js';
import { deskOf } from '../queue/desk.js';
import { evolve } from '../queue/evolve.js';
import { carriedSeries } from '../queue/series.js';
import { type ClinicDay, initialClinicDay } from '../queue/state.js';
import { at, dayOpened, given, makeCommand, runCommands, stateAfter } from '../queue/testing/scenario.js';
import { decisionTime } from '../queue/tickets.js';
import { decideLocally, predictDesk } from './optimistic-state.js';
import { enqueue, type Outbox } from './outbox.js';
import { nextInSeries, type TabletSeries, withNumberUsed } from './tablet-series.js';

const day = 24 * 60 * 60 * 1000;
/** The same time of day so many days later. */
const later = (time: string, days = 1): string => new Date(Date.parse(time) + days * day).toISOString();

const { hours, noon } = dayOpened;
const tomorrow = {
  day: '2026-11-24',
  hours: hours && {
    ...hours,
    opensAt: later(hours.opensAt),
    closesAt: later(hours.closesAt),
    intakeClosesAt: later(hours.intakeClosesAt),
    breaks: [],
  },
  noon: later(noon),
  nextOpensAt: '2026-11-25T00:00:00.000Z',
};
const checkIn = (time: string): Command => ({
  ...makeCommand({ type: 'check-in', lane: 'pcr' }, time),
  id: time,
});
/** What the tablet was told last, in the evening, with two people in line. */
const evening: Desk = {
  ...deskOf(runCommands(given(), [checkIn(at('10:00')), checkIn(at('10:01'))]), {
    version: 3,
    nowIso: at('17:00'),
  }),
  tomorrow,
};
const morning = later(at('09:05'));
const lanesAt = (outbox: Outbox, nowIso: string) => predictDesk(evening, outbox, 'tablet-1', nowIso).lanes;

it('starts the next day empty at number 1 with its own hours', () => {
  const begun = predictDesk(evening, [], 'tablet-1', morning);
  expect(begun).toMatchObject({ day: '2026-11-24', status: 'open', history: [] });
  expect(begun.lanes.map(({ waiting, nextNumber }) => [waiting, nextNumber])).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(decideLocally(begun, checkIn(morning), 'tablet-1')).toMatchObject({
    ok: true,
    result: { ticket: 'A001' },
  });
});

it('ignores yesterday’s pending taps', () => {
  const outbox = enqueue(enqueue([], checkIn(at('16:59'))), checkIn(morning));
  expect(lanesAt(outbox, morning)[0]?.waiting).toBe(1);
  expect(lanesAt(outbox, at('17:30'))[0]?.waiting).toBe(3);
});

it('keeps the old desk when the day is unknown', () => {
  const stale = predictDesk(evening, [], 'tablet-1', later(at('10:00'), 2));
  expect(stale).toMatchObject({ day: '2026-11-23', status: 'closed' });
});

describe('over the midnight of a clinic that goes on', () => {
  const midnight = '2026-11-23T15:00:00.000Z';
  const allDay = (opensAt: string) => {
    const closesAt = later(opensAt);
    return { opensAt, closesAt, intakeClosesAt: closesAt, breaks: [] };
  };
  const today = { ...dayOpened, hours: allDay('2026-11-22T15:00:00.000Z') };
  const next = { ...tomorrow, hours: allDay(midnight) };
  const minutes = (count: number) => new Date(Date.parse(midnight) + count * 60_000).toISOString();
  const tap = (command: Command, index: number): Command => ({ ...command, id: `tap-${index}` });
  const claim = makeCommand({ type: 'claim-series' });
  const series: TabletSeries = { day: today.day, letter: 'K', used: {} };
  const late = (state: ClinicDay, command: Command) =>
    decide(state, command, { device: 'tablet-1', nowIso: decisionTime(state, command.at), token: '' });
  const last = (state: ClinicDay): Desk => ({
    ...deskOf(state, { version: 3, nowIso: minutes(-60) }),
    tomorrow: next,
  });
  const evening = runCommands(evolve(initialClinicDay, today), [checkIn(minutes(-90)), claim]);
  const handedOver = (state: ClinicDay): ClinicDay => {
    const carriedOver = carryOver(state, next.hours, midnight);
    const opened = { ...today, ...next, series: carriedSeries(state) };
    return evolve(initialClinicDay, { ...opened, ...(carriedOver && { carriedOver }) });
  };

  it('keeps the line, and goes on issuing its own numbers', () => {
    const numbered = makeCommand({ type: 'check-in', lane: 'pcr', series: 'K', number: 1 }, minutes(-10));
    const outbox = enqueue([], tap(numbered, 1));
    const used = withNumberUsed(series, last(evening), numbered);
    const desk = predictDesk(last(evening), outbox, 'tablet-1', minutes(5));
    expect(desk).toMatchObject({ day: '2026-11-24', carriedOver: { at: midnight, until: null } });
    expect(desk.lanes[0]?.line.map(({ ticket }) => ticket)).toEqual(['A001', 'AK01']);
    const context = { device: 'tablet-1', nowIso: minutes(5) };
    expect(nextInSeries(used, desk, desk.lanes[0] as LaneDesk, context)).toEqual({ series: 'K', number: 2 });
  });

  it('predicts what the server then decides, whatever was tapped on either side', () => {
    const taps = fc.array(
      fc.constantFrom<(at: string) => Command>(
        (at) => makeCommand({ type: 'check-in', lane: 'pcr' }, at),
        (at) => makeCommand({ type: 'check-in', lane: 'rapid', priority: true }, at),
        (at) => makeCommand({ type: 'call', lane: 'pcr', booth: '1' }, at),
        (at) => makeCommand({ type: 'check-out', lane: 'pcr' }, at),
        (at) => makeCommand({ type: 'leave', ticket: 'A002', reason: 'left' }, at),
        (at) => makeCommand({ type: 'pause', reason: 'other' }, at),
        (at) => makeCommand({ type: 'resume' }, at),
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(taps, fc.nat(40), fc.nat(40), (drawn, before, known) => {
        const made = drawn.map((command, index) => tap(command(minutes(index - before + 0.5)), index));
        const seen = made.slice(0, Math.min(known, before));
        const state = runCommands(evening, seen);
        const desk = last(state);
        let own: TabletSeries | null = series;
        let outbox: Outbox = [];
        let server = handedOver(state);
        for (const command of made.slice(seen.length)) {
          const shown = predictDesk(desk, outbox, 'tablet-1', command.at);
          const lane = shown.lanes[0] as LaneDesk;
          const context = { device: 'tablet-1', nowIso: command.at };
          const onSlip = nextInSeries(own, shown, lane, context);
          const isNumbered = command.type === 'check-in' && command.lane === 'pcr' && onSlip !== null;
          const sent = isNumbered ? { ...command, ...onSlip } : command;
          if (sent.type === 'check-in') own = withNumberUsed(own, shown, sent);
          outbox = enqueue(outbox, sent);
          const decision = late(server, sent);
          if (isNumbered) expect(decision.ok).toBe(true);
          server = stateAfter(server, decision);
        }
        const nowIso = minutes(60);
        const lines = ({ lanes }: Desk) =>
          lanes.map(({ line, inService, nextNumber }) => [
            line.map(({ ticket }) => ticket),
            inService.map(({ ticket }) => ticket),
            nextNumber,
          ]);
        expect(lines(predictDesk(desk, outbox, 'tablet-1', nowIso))).toEqual(
          lines(deskOf(server, { version: 1, nowIso })),
        );
      }),
    );
  });
});

it('predicts what the server decides for the same taps', () => {
  const minutes = fc.array(fc.integer({ min: 5, max: 300 }), { maxLength: 30 });
  fc.assert(
    fc.property(minutes, (made) => {
      const taps = made
        .sort((a, b) => a - b)
        .map((minute, index): Command => {
          const time = new Date(Date.parse(later(at('09:00'))) + minute * 60_000 + index).toISOString();
          const command =
            index % 3 === 2 ? makeCommand({ type: 'call', lane: 'pcr', booth: '1' }, time) : checkIn(time);
          return { ...command, id: `${index}` };
        });
      const server = runCommands(evolve(initialClinicDay, { ...dayOpened, ...tomorrow }), taps);
      const nowIso = later(at('15:00'));
      const outbox = taps.reduce<Outbox>(enqueue, []);
      const known = ({ lanes, status }: Desk) => [
        status,
        lanes.map(({ line, inService }) => [line, inService]),
      ];
      const withoutTokens = (desk: Desk) =>
        JSON.parse(JSON.stringify(known(desk)).replaceAll('"token"', '""'));
      expect(withoutTokens(predictDesk(evening, outbox, 'tablet-1', nowIso))).toEqual(
        withoutTokens(deskOf(server, { version: 1, nowIso })),
      );
    }),
  );
});
