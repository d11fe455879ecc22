import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command } from '../contract/command.js';
import type { Desk } from '../contract/desk.js';
import { deskOf } from '../queue/desk.js';
import { evolve } from '../queue/evolve.js';
import { initialClinicDay } from '../queue/state.js';
import { at, dayOpened, given, makeCommand, runCommands } from '../queue/testing/scenario.js';
import { decideLocally, predictDesk } from './optimistic-state.js';
import { enqueue, type Outbox } from './outbox.js';

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
