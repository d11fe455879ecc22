import type { Board, LaneBoard } from '@hannun/shared/contract';
import { boardOf, type DayConfig, evolve, initialClinicDay, type QueueEvent } from '@hannun/shared/queue';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addForecasts } from './board-forecasts.js';
import { DayForecaster } from './day-forecaster.js';

const at = (minute: number) =>
  new Date(Date.parse('2026-11-23T07:00:00+09:00') + minute * 60_000).toISOString();
/** Minutes after seven: open from nine to six, lunch from twelve. */
const [nine, noon, six] = [120, 300, 660] as const;
const lane = {
  lane: 'pcr',
  code: 'A',
  name: { ko: 'PCR', en: 'PCR' },
  way: 'slips',
  booths: ['1', '2'],
  usualServiceSeconds: 120,
  quota: { morning: 20, afternoon: 30 },
} as const;
const setUp: DayConfig = {
  name: { ko: '광장', en: 'Plaza' },
  lanes: [lane],
  hours: {
    opensAt: at(nine),
    closesAt: at(six),
    intakeClosesAt: at(six - 30),
    breaks: [{ from: at(noon), until: at(noon + 60), reason: 'lunch' }],
  },
  noon: at(noon),
  nextOpensAt: at(nine + 24 * 60),
};
const opened: QueueEvent = {
  type: 'day-opened',
  at: at(-420),
  clinicId: 'plaza',
  day: '2026-11-23',
  epoch: 1,
  ...setUp,
};
const joined = (number: number, minute: number): QueueEvent => ({
  type: 'checked-in',
  at: at(minute),
  ...{ lane: 'pcr', number, party: 1, priority: false, token: null, place: number },
});
const line = (count: number, minute: number) =>
  Array.from({ length: count }, (_, index) => joined(index + 1, minute));

function boardAfter(events: readonly QueueEvent[], minute: number): Board {
  const log = [opened, ...events];
  const forecaster = new DayForecaster({}, true);
  forecaster.replay(log);
  const stamp = { version: 1, nowIso: at(minute), contactAt: at(minute) };
  return addForecasts(forecaster, boardOf(log.reduce(evolve, initialClinicDay), stamp));
}

function laneOf({ lanes: [lane] }: Board): LaneBoard {
  if (!lane) throw new Error('The board has one lane.');
  return lane;
}

const laneAfter = (events: readonly QueueEvent[], minute: number) => laneOf(boardAfter(events, minute));

it('tells the morning line how long after the opening a newcomer waits', () => {
  const board = laneAfter(line(6, nine - 30), nine - 20);
  expect(board).toMatchObject({
    intake: 'not-yet',
    forecast: null,
    level: null,
    noForecast: 'intake-closed',
  });
  expect(board.fromOpening?.low).toBeGreaterThanOrEqual(0);
  expect(board.fromOpening?.likely).toBeGreaterThan(240);
  expect(board.fromOpening?.high).toBeLessThan(20 * 60);
  expect(board.places?.at(-1)?.[1]).toBeGreaterThanOrEqual(20 * 60);
  expect(laneAfter([], nine - 20).fromOpening).toBeUndefined();
});

it.each([
  ['the opening', nine - 20],
  ['the end of a break', noon + 30],
])('before %s, promises a newcomer no less in a rush than once it has settled', (_, minute) => {
  const everyFifteenSeconds = (count: number) =>
    Array.from({ length: count }, (_, index) => joined(index + 1, minute + index / 4));
  /** After the known start. */
  const latest = ({ fromOpening, forecast, places }: LaneBoard) => {
    const [, , lastHigh = 0, notBefore = 0] = places?.at(-1) ?? [];
    const newcomer = fromOpening?.high ?? (forecast ? forecast.high - (forecast.notBefore ?? 0) : 0);
    return { newcomer, last: lastHigh - notBefore };
  };
  for (let count = 2; count <= 8; count++) {
    const people = everyFifteenSeconds(count);
    const [rush, settled] = [minute + count / 4, minute + count / 4 + 4].map((now) =>
      latest(laneAfter(people, now)),
    );
    // Shown in whole minutes.
    expect(rush?.newcomer).toBeGreaterThanOrEqual((settled?.newcomer ?? 0) - 60);
    expect(rush?.last).toBeGreaterThanOrEqual((settled?.last ?? 0) - 60);
    expect(rush?.newcomer).toBeGreaterThan(rush?.last ?? 0);
  }
});

it.each([undefined, 'pcr'])('counts from the end of a pause that outlasts the opening: %s', (of) => {
  const pause: QueueEvent = {
    ...{ type: 'paused', at: at(nine - 25), reason: 'disinfection', until: at(nine + 60) },
    ...(of ? { lane: of } : {}),
  };
  const [usual, paused] = [[], [pause]].map((hands) =>
    laneAfter([...line(6, nine - 30), ...hands], nine - 20),
  );
  expect(usual?.reopensAt).toBe(at(nine));
  expect(paused).toMatchObject({
    intake: 'not-yet',
    reopensAt: at(nine + 60),
    fromOpening: usual?.fromOpening,
  });
  expect(paused?.places?.map(([, , , notBefore]) => notBefore)).toEqual(paused?.places?.map(() => 80 * 60));
  const endless = laneAfter([...line(6, nine - 30), { ...pause, until: null }], nine - 20);
  expect(endless).not.toHaveProperty('reopensAt');
  expect(endless).not.toHaveProperty('fromOpening');
});

it('keeps the forecasts of those in line when the quota is reached', () => {
  const full = laneAfter(line(20, nine + 5), nine + 6);
  expect(full).toMatchObject({ intake: 'full', forecast: null, level: null, noForecast: 'intake-closed' });
  expect(full.places?.at(-1)?.[0]).toBe(19);
});

it('tells those in line after closing why they have no wait', () => {
  const called = (number: number, minute: number): QueueEvent => ({
    type: 'called',
    at: at(minute),
    ...{ lane: 'pcr', number, booth: '1' },
  });
  const events = [...line(8, six - 60), called(1, six - 2), called(2, six + 3)];
  expect(laneAfter(events, six + 5).places).not.toBeUndefined();
  const silent = laneAfter(events, six + 40);
  expect(silent).toMatchObject({ waiting: 6, noForecast: 'silent' });
  expect(silent.places).toBeUndefined();
});

const byHand = fc.constantFrom<QueueEvent['type']>('intake-closed', 'intake-reopened', 'paused', 'resumed');
const minutes = fc.integer({ min: 0, max: 800 });
const days = fc.record({
  now: minutes,
  arrivals: fc.array(minutes, { maxLength: 60 }),
  calls: fc.array(minutes, { maxLength: 30 }),
  acts: fc.array(fc.record({ minute: minutes, type: byHand }), { maxLength: 4 }),
  last: fc.option(fc.record({ minute: minutes, number: fc.integer({ min: 1, max: 60 }) })),
});

it('promises newcomers nothing while a lane is shut, whatever happened', () => {
  fc.assert(
    fc.property(days, ({ now, arrivals, calls, acts, last }) => {
      const sorted = arrivals.toSorted((a, b) => a - b);
      const events = [
        ...sorted.map((minute, index) => joined(index + 1, minute)),
        ...calls
          .toSorted((a, b) => a - b)
          .map(
            (minute, index): QueueEvent => ({
              type: 'called',
              at: at(Math.max(minute, sorted[index] ?? 800)),
              ...{ lane: 'pcr', number: index + 1, booth: `${(index % 2) + 1}` },
            }),
          ),
        ...acts.map(
          ({ minute, type }) => ({ type, at: at(minute), reason: 'other', until: null }) as QueueEvent,
        ),
        ...(last
          ? [{ type: 'last-number-set', at: at(last.minute), lane: 'pcr', number: last.number } as const]
          : []),
      ].filter((event) => event.at <= at(now));
      const board = boardAfter(
        events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
        now,
      );
      const shown = laneOf(board);
      if (board.status !== 'closed') expect(shown.noForecast).not.toBe('closed');
      if (!shown.intake) return;
      expect(shown).toMatchObject({ forecast: null, level: null, noForecast: expect.any(String) });
      expect(shown.atLeast).toBeUndefined();
      if (shown.intake !== 'not-yet') expect(shown.fromOpening).toBeUndefined();
      else expect(shown.fromOpening?.low ?? 0).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 150 },
  );
});
