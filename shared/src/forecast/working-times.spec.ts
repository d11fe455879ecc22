import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boardOf } from '../queue/board.js';
import type { QueueEvent } from '../queue/events.js';
import { laneIntakeAt } from '../queue/lane-intake.js';
import { statusAt } from '../queue/status.js';
import { at, dayOpened, given } from '../queue/testing/scenario.js';
import { pauseOf } from '../saying/lane-pause.js';
import { downtimeAt, isClosedAt } from './working-hours.js';
import { toEpochSeconds, workingTimesOf } from './working-times.js';

const reopened = (clock: string): QueueEvent => ({ type: 'intake-reopened', at: at(clock) });
const closed = (clock: string): QueueEvent => ({ type: 'intake-closed', at: at(clock) });
const lateHours = { ...hoursOf(dayOpened), closesAt: at('19:00') };
const { type: _, clinicId: __, day: ___, epoch: ____, ...setUp } = dayOpened;
const changed: QueueEvent = { ...setUp, type: 'set-up-changed', at: at('18:40'), hours: lateHours };
const undone: QueueEvent = {
  type: 'undone',
  at: at('08:20'),
  command: 'c',
  tickets: [],
  settings: { pause: null, resumedAt: null, intake: null, notice: null },
  lanes: [],
};

function hoursOf({ hours }: typeof dayOpened) {
  if (!hours) throw new Error('The day has hours.');
  return hours;
}

it.each([
  ['nothing by hand', [], ['09:00', '18:00']],
  ['before opening, by hand', [reopened('08:10')], ['08:10', '18:00']],
  ['closed again before opening', [reopened('08:10'), closed('08:20')], ['09:00', '18:00']],
  ['opening by hand undone', [reopened('08:10'), undone], ['09:00', '18:00']],
  ['closed during the day', [closed('14:00')], ['09:00', '18:00']],
  ['reopened after the intake hour', [reopened('17:40')], ['09:00', '18:00']],
  ['reopened after closing', [reopened('18:20')], ['09:00', null]],
  ['closed again after closing', [reopened('18:20'), closed('18:50')], ['09:00', '18:00']],
  ['longer hours after that', [reopened('18:20'), changed], ['09:00', '19:00']],
] as const)('a clinic works by its hours as staff make them: %s', (_case, events, [opensAt, closesAt]) => {
  const state = given(...events);
  for (const lane of state.lanes)
    expect(workingTimesOf(state, lane).hours).toEqual({
      opensAt: toEpochSeconds(at(opensAt)),
      closesAt: closesAt && toEpochSeconds(at(closesAt)),
    });
});

it('a day off is closed until it is opened by hand', () => {
  const off = (...events: QueueEvent[]) => {
    const state = given({ ...dayOpened, hours: null }, ...events);
    const [lane] = state.lanes;
    return lane && isClosedAt(workingTimesOf(state, lane), toEpochSeconds(at('10:00')));
  };
  expect([off(), off(reopened('09:50')), off(reopened('09:50'), closed('09:55'))]).toEqual([
    true,
    false,
    true,
  ]);
});

it('a lane keeps to shorter hours of its own, and to the breaks of both', () => {
  const ownHours = {
    hours: {
      opensAt: at('10:00'),
      closesAt: at('15:00'),
      intakeClosesAt: at('14:30'),
      breaks: [{ from: at('13:30'), until: at('14:00'), reason: 'disinfection' as const }],
    },
    nextOpensAt: null,
  };
  const [pcr, rapid] = dayOpened.lanes;
  if (!pcr || !rapid) throw new Error('The day has two lanes.');
  const state = given({ ...dayOpened, lanes: [pcr, { ...rapid, ownHours }] }, reopened('08:10'));
  const times = state.lanes.map((lane) => workingTimesOf(state, lane));
  expect(times.map(({ hours }) => hours?.opensAt)).toEqual([at('08:10'), at('10:00')].map(toEpochSeconds));
  expect(times.map(({ breaks }) => breaks.map(({ from }) => from))).toEqual([
    [at('12:00')].map(toEpochSeconds),
    [at('12:00'), at('13:30')].map(toEpochSeconds),
  ]);
});

const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const clockOf = (minute: number) =>
  at(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
/** Before, at and after what the hours say. */
const aroundHours = fc
  .tuple(fc.constantFrom(9, 10, 12, 13, 15, 17, 17.5, 18), fc.integer({ min: -15, max: 15 }))
  .map(([hour, minute]) => hour * 60 + minute);
const actFields = (minute: fc.Arbitrary<number>) => ({
  minute,
  act: fc.constantFrom('open', 'close', 'pause', 'resume'),
  length: fc.nat(90),
});
const actsAt = (minute: fc.Arbitrary<number>) => fc.array(fc.record(actFields(minute)), { maxLength: 6 });

type Act = { minute: number; act: string; length: number; lane?: string };

/** What staff do during the day, in its order; `lane`: pauses of it alone. */
function eventsOf(done: readonly Act[]): QueueEvent[] {
  return done
    .toSorted((a, b) => a.minute - b.minute)
    .map(({ minute, act, length, lane }): QueueEvent => {
      const time = clockOf(minute);
      if (act === 'open') return { type: 'intake-reopened', at: time };
      if (act === 'close') return { type: 'intake-closed', at: time };
      if (act === 'resume') return { type: 'resumed', at: time, ...(lane && { lane }) };
      const until = length === 0 ? null : clockOf(Math.min(24 * 60 - 1, minute + length));
      return { type: 'paused', at: time, reason: 'other', until, ...(lane && { lane }) };
    });
}

/** Some of these are the clinic's own: 09:00, intake until 17:30, closed at 18:00. */
const ownHours = fc
  .record({
    from: fc.constantFrom('09:00', '10:00', '13:00'),
    intake: fc.constantFrom('15:00', '17:00', '17:30'),
    until: fc.constantFrom('17:00', '17:30', '18:00'),
  })
  .filter(({ intake, until }) => intake <= until)
  .map(({ from, intake, until }) => ({
    hours: { opensAt: at(from), intakeClosesAt: at(intake), closesAt: at(until), breaks: [] },
    nextOpensAt: null,
  }));

it('a lane rests in the forecast as long as its board says', () => {
  const [pcr, rapid] = dayOpened.lanes;
  if (!pcr || !rapid) throw new Error('The day has two lanes.');
  const acts = fc.array(
    fc.record(
      { ...actFields(aroundHours), lane: fc.constantFrom('pcr', 'rapid') },
      { requiredKeys: ['minute', 'act', 'length'] },
    ),
    {
      maxLength: 6,
    },
  );
  const rests = fc.constantFrom<[string, string][]>([], [['12:30', '13:30']], [['15:00', '15:10']]);
  fc.assert(
    fc.property(acts, aroundHours, fc.option(ownHours), rests, (done, minute, own, breaks) => {
      const nowIso = clockOf(minute);
      const events = eventsOf(done).filter((event) => event.at <= nowIso);
      const planned = breaks.map(([from, until]) => ({
        from: at(from),
        until: at(until),
        reason: 'other' as const,
      }));
      const hours = own && { ...own, hours: { ...own.hours, breaks: planned } };
      const lanes = [pcr, hours ? { ...rapid, ownHours: hours } : rapid];
      const state = given({ ...dayOpened, lanes }, ...events);
      const board = boardOf(state, { version: 1, nowIso, contactAt: null });
      for (const [index, day] of state.lanes.entries()) {
        const times = workingTimesOf(state, day);
        const shown = board.lanes[index];
        if (!shown || board.status === 'closed' || toEpochSeconds(nowIso) < (times.hours?.opensAt ?? 0))
          continue;
        const pause = pauseOf(board, shown);
        const expected = pause && { until: pause.until && toEpochSeconds(pause.until) };
        expect(downtimeAt(times, toEpochSeconds(nowIso))).toEqual(expected);
      }
    }),
    { numRuns: 1000 },
  );
});

it('a lane that takes people in is neither closed nor before its opening, whatever staff do by hand', () => {
  const [pcr, rapid] = dayOpened.lanes;
  if (!pcr || !rapid) throw new Error('The day has two lanes.');
  fc.assert(
    fc.property(actsAt(aroundHours), aroundHours, fc.option(ownHours), (done, minute, own) => {
      const nowIso = clockOf(minute);
      const events = eventsOf(done).filter((event) => event.at <= nowIso);
      const lanes = [pcr, own ? { ...rapid, ownHours: own } : rapid];
      const state = given({ ...dayOpened, lanes }, ...events);
      for (const lane of state.lanes) {
        if (laneIntakeAt(state, lane, nowIso).intake !== undefined) continue;
        const times = workingTimesOf(state, lane);
        expect(isClosedAt(times, toEpochSeconds(nowIso))).toBe(false);
        expect(times.hours?.opensAt ?? 0).toBeLessThanOrEqual(toEpochSeconds(nowIso));
      }
    }),
    { numRuns: 2000 },
  );
});

it('a lane’s times agree with the clinic’s status, whatever staff do by hand', () => {
  fc.assert(
    fc.property(actsAt(minutes), minutes, fc.boolean(), (done, minute, hasHours) => {
      const nowIso = clockOf(minute);
      const events = eventsOf(done).filter((event) => event.at <= nowIso);
      const state = given({ ...dayOpened, hours: hasHours ? dayOpened.hours : null }, ...events);
      const { status, resumesAt } = statusAt(state, nowIso);
      const nowSeconds = toEpochSeconds(nowIso);
      for (const lane of state.lanes) {
        const times = workingTimesOf(state, lane);
        const downtime = downtimeAt(times, nowSeconds);
        const isOpen = !isClosedAt(times, nowSeconds) && nowSeconds >= (times.hours?.opensAt ?? 0);
        expect(isOpen).toBe(status !== 'closed');
        if (status === 'open' || status === 'intake-closed') expect(downtime).toBeNull();
        if (status !== 'paused') continue;
        if (!resumesAt) expect(downtime).toEqual({ until: null });
        else expect(downtime).toEqual({ until: toEpochSeconds(resumesAt) });
      }
    }),
    { numRuns: 500 },
  );
});
