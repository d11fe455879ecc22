import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LaneHours } from '../contract/desk.js';
import { isGuestNumber } from '../contract/ticket-id.js';
import { boardOf } from './board.js';
import type { DayLane, QueueEvent } from './events.js';
import { evolve } from './evolve.js';
import { opensBeyondQuota } from './lane-intake.js';
import { findQuotaLimit } from './quota.js';
import { type ClinicDay, initialClinicDay, type LaneDay } from './state.js';
import { commandSequences } from './testing/command-arbitraries.js';
import { at, dayOpened, makeCommand, runCommands, when } from './testing/scenario.js';
import { allTickets } from './tickets.js';

const tomorrow = '2026-11-24T00:00:00.000Z';
const [pcr, rapid] = dayOpened.lanes as [DayLane, DayLane];
const hoursFrom = (from: string, until: string): LaneHours => ({
  hours: { opensAt: at(from), closesAt: at(until), intakeClosesAt: at(until), breaks: [] },
  nextOpensAt: '2026-11-25T00:00:00.000Z',
});
/** The story's clinic, its second lane with these fields. */
const clinicWith = (lane: Partial<DayLane>, ...events: QueueEvent[]): ClinicDay =>
  [{ ...dayOpened, lanes: [pcr, { ...rapid, ...lane }] }, ...events].reduce(evolve, initialClinicDay);
const boardAt = (state: ClinicDay, clock: string) =>
  boardOf(state, { version: 1, nowIso: at(clock), contactAt: null });
const laneAt = (state: ClinicDay, clock: string) => {
  const { intake, reopensAt, placesLeft, intakeUntil } = boardAt(state, clock).lanes[1] ?? {};
  return JSON.parse(JSON.stringify({ intake, reopensAt, placesLeft, intakeUntil }));
};
const byHand = (type: 'intake-closed' | 'intake-reopened', clock: string): QueueEvent => ({
  type,
  at: at(clock),
});
const checkIns = (clock: string, ...parties: number[]) =>
  parties.map((party, index) => ({
    ...makeCommand({ type: 'check-in', lane: 'rapid', party }, at(clock)),
    id: `${clock} ${index}`,
  }));

describe('a lane with the clinic’s hours', () => {
  const usual = clinicWith({});
  it.each([
    ['08:30', { intake: 'not-yet', reopensAt: at('09:00'), intakeUntil: at('17:30') }],
    ['09:00', { intakeUntil: at('17:30') }],
    ['12:30', { intakeUntil: at('17:30') }],
    ['17:30', { intake: 'closed', reopensAt: tomorrow }],
    ['18:00', { intake: 'closed', reopensAt: tomorrow }],
  ])('at %s', (clock, expected) => expect(laneAt(usual, clock)).toEqual(expected));
});

describe('opened or closed by hand', () => {
  const closed = clinicWith({}, byHand('intake-closed', '10:00'));
  const early = clinicWith({}, byHand('intake-reopened', '08:00'));
  const late = clinicWith({}, byHand('intake-reopened', '18:30'));
  const afterIntake = clinicWith({}, byHand('intake-reopened', '17:40'));
  const closedAgain = clinicWith({}, byHand('intake-reopened', '18:30'), byHand('intake-closed', '19:00'));
  const reopened = clinicWith({}, byHand('intake-closed', '10:00'), byHand('intake-reopened', '11:00'));
  const paused = (until: string | null): QueueEvent => ({
    type: 'paused',
    at: at('11:50'),
    reason: 'other',
    until,
  });
  it.each([
    ['closed within the hours', closed, '10:30', 'intake-closed', { intake: 'closed' }],
    [
      'closed before opening',
      clinicWith({}, byHand('intake-closed', '07:30')),
      '08:00',
      'closed',
      { intake: 'closed' },
    ],
    [
      'still closed at the intake hour',
      closed,
      '17:30',
      'intake-closed',
      { intake: 'closed', reopensAt: tomorrow },
    ],
    ['reopened within the hours', reopened, '11:30', 'open', { intakeUntil: at('17:30') }],
    [
      'reopened, at the intake hour',
      reopened,
      '17:30',
      'intake-closed',
      { intake: 'closed', reopensAt: tomorrow },
    ],
    ['opened early', early, '08:10', 'open', { intakeUntil: at('17:30') }],
    ['reopened after the intake hour', afterIntake, '17:45', 'open', {}],
    ['the same at closing', afterIntake, '18:00', 'closed', { intake: 'closed', reopensAt: tomorrow }],
    ['reopened after closing', late, '19:00', 'open', {}],
    ['closed again after that', closedAgain, '19:30', 'closed', { intake: 'closed', reopensAt: tomorrow }],
    [
      'paused over lunch, the pause first',
      clinicWith({}, paused(at('12:10'))),
      '12:05',
      'paused',
      { intakeUntil: at('17:30') },
    ],
    [
      'paused over lunch, then lunch',
      clinicWith({}, paused(at('12:10'))),
      '12:30',
      'paused',
      { intakeUntil: at('17:30') },
    ],
    ['paused without an end', clinicWith({}, paused(null)), '13:30', 'paused', { intakeUntil: at('17:30') }],
  ] as const)('%s', (_, state, clock, status, expected) => {
    expect(boardAt(state, clock).status).toBe(status);
    expect(laneAt(state, clock)).toEqual(expected);
  });
  it('names the next change', () => {
    expect(boardAt(clinicWith({}), '08:10')).toMatchObject({ opensAt: at('09:00'), closesAt: at('18:00') });
    expect(boardAt(early, '08:10')).toMatchObject({ closesAt: at('18:00') });
    expect(boardAt(late, '19:00')).not.toHaveProperty('closesAt');
    expect(boardAt(closedAgain, '19:30')).toMatchObject({ opensAt: tomorrow });
    expect(boardAt(clinicWith({}, paused(at('12:10'))), '12:05')).toMatchObject({ resumesAt: at('13:00') });
    expect(boardAt(clinicWith({}, paused(at('12:10'))), '12:30')).toMatchObject({ resumesAt: at('13:00') });
  });
  it('opens a clinic on its day off, but no lane with hours of its own', () => {
    const dayOff = [
      {
        ...dayOpened,
        hours: null,
        lanes: [pcr, { ...rapid, ownHours: { hours: null, nextOpensAt: tomorrow } }],
      },
      byHand('intake-reopened', '10:00'),
    ].reduce<ClinicDay>((state, event) => evolve(state, event as QueueEvent), initialClinicDay);
    expect(boardAt(dayOff, '10:05').status).toBe('open');
    expect(boardAt(dayOff, '10:05').lanes[0]).not.toHaveProperty('intake');
    expect(laneAt(dayOff, '10:05')).toEqual({ intake: 'not-today', reopensAt: tomorrow });
  });
});

describe('a lane with hours of its own', () => {
  const afternoon = clinicWith({ ownHours: hoursFrom('13:00', '16:00') });
  const nextDay = '2026-11-25T00:00:00.000Z';
  it.each([
    ['10:00', { intake: 'not-yet', reopensAt: at('13:00'), intakeUntil: at('16:00') }],
    ['13:00', { intakeUntil: at('16:00') }],
    ['16:00', { intake: 'closed', reopensAt: nextDay }],
  ])('at %s', (clock, expected) => expect(laneAt(afternoon, clock)).toEqual(expected));
  it('is not today where it has no hours', () =>
    expect(laneAt(clinicWith({ ownHours: { hours: null, nextOpensAt: nextDay } }), '10:00')).toEqual({
      intake: 'not-today',
      reopensAt: nextDay,
    }));
  it('keeps to them when the clinic is reopened by hand', () => {
    const morning = clinicWith({ ownHours: hoursFrom('09:00', '12:00') }, byHand('intake-reopened', '14:00'));
    expect(laneAt(morning, '14:05')).toEqual({ intake: 'closed', reopensAt: nextDay });
    const open = clinicWith({ ownHours: hoursFrom('13:00', '16:00') }, byHand('intake-reopened', '10:00'));
    expect(laneAt(open, '10:05')).toMatchObject({ intake: 'not-yet', reopensAt: at('13:00') });
  });
  it.each(['17:40', '18:30'])('ends before its clinic by half an hour, reopened by hand at %s', (clock) => {
    const early = clinicWith({ ownHours: hoursFrom('09:00', '17:30') }, byHand('intake-reopened', clock));
    expect(laneAt(early, clock)).toEqual({ intake: 'closed', reopensAt: nextDay });
    expect(boardAt(early, clock).lanes[0]).not.toHaveProperty('intake');
  });
  it('takes the first of its line up to two hours before it opens', () => {
    const outcome = (clock: string) => when(afternoon, checkIns(clock, 1)[0] as never);
    expect(outcome('10:59')).toMatchObject({ ok: false, error: { code: 'intake-closed' } });
    expect(outcome('11:00')).toMatchObject({ ok: true });
  });
});

describe('a quota', () => {
  const limited = clinicWith({ quota: { morning: 3, afternoon: 5 } });
  const full = runCommands(limited, checkIns('10:00', 1, 2));
  it('counts the places left', () => expect(laneAt(limited, '10:00')).toMatchObject({ placesLeft: 3 }));
  it('opens again no sooner than the lane does', () => {
    const late = clinicWith({
      quota: { morning: 0, afternoon: 5 },
      ownHours: hoursFrom('14:00', '17:00'),
    });
    expect(laneAt(late, '10:00')).toMatchObject({ intake: 'not-yet', reopensAt: at('14:00') });
  });
  it('of none in the morning has not been full: the lane begins with the afternoon’s places', () => {
    const noMorning = clinicWith({ quota: { morning: 0, afternoon: 3 } });
    for (const clock of ['08:01', '10:00', '12:30'])
      expect(laneAt(noMorning, clock)).toMatchObject({ intake: 'not-yet', reopensAt: at('13:00') });
    expect(laneAt(noMorning, '13:00')).toMatchObject({ placesLeft: 3 });
    for (const clock of ['08:30', '10:00'])
      expect(when(noMorning, checkIns(clock, 1)[0] as never)).toMatchObject({ ok: false });
    const [, lane] = noMorning.lanes;
    expect(lane && opensBeyondQuota(noMorning, lane, at('10:00'))).toBe(true);
  });
  it('is lifted by reopening, for that half of the day, and not by opening early', () => {
    const reopened = (clock: string, since: string) =>
      laneAt(evolve(full, byHand('intake-reopened', since)), clock);
    expect(reopened('10:10', '10:05')).not.toHaveProperty('placesLeft');
    expect(reopened('13:30', '10:05')).toMatchObject({ placesLeft: 5 });
    expect(reopened('10:10', '08:50')).toMatchObject({ intake: 'full' });
  });
  it('counts them before opening too', () =>
    expect(laneAt(runCommands(limited, checkIns('08:20', 2)), '08:30')).toEqual({
      intake: 'not-yet',
      reopensAt: at('09:00'),
      placesLeft: 1,
      intakeUntil: at('17:30'),
    }));
  it('says in the morning when there are new places, unless a last number ends the day', () => {
    const lastOf = (number: number) => ({
      ...makeCommand({ type: 'last-number', lane: 'rapid', number }, at('10:01')),
      id: 'last',
    });
    const morePlaces = (state: ClinicDay, clock: string) => boardAt(state, clock).lanes[1]?.morePlacesAt;
    expect(morePlaces(limited, '10:00')).toBe(at('13:00'));
    expect(morePlaces(limited, '12:00')).toBeUndefined();
    expect(morePlaces(runCommands(limited, [lastOf(2)]), '10:02')).toBeUndefined();
    expect(morePlaces(runCommands(limited, [lastOf(4)]), '10:02')).toBe(at('13:00'));
  });
  it('says how many people joined in the last hour and stayed', () => {
    const joins = [...checkIns('09:30', 1), ...checkIns('10:00', 2)];
    const busy = runCommands(clinicWith({ quota: { morning: 9, afternoon: 9 } }), joins);
    const joined = (state: ClinicDay, clock: string) => boardAt(state, clock).lanes[1]?.joinedLastHour;
    expect(['10:00', '10:30', '10:31', '11:01'].map((clock) => joined(busy, clock))).toEqual([3, 3, 2, 0]);
    const left = makeCommand({ type: 'leave', ticket: 'B002', reason: 'left' }, at('10:05'));
    expect(joined(runCommands(busy, [{ ...left, id: 'left' }]), '10:06')).toBe(1);
    expect(joined(clinicWith({}), '10:00')).toBeUndefined();
  });
  it('is full until the afternoon, after lunch', () =>
    expect(laneAt(full, '10:01')).toEqual({
      intake: 'full',
      reopensAt: at('13:00'),
      intakeUntil: at('17:30'),
      placesLeft: 0,
    }));
  it('keeps its word through a break at noon: a check-in is taken when it said that it would be', () => {
    const outcome = (state: ClinicDay, clock: string) => when(state, checkIns(clock, 1)[0] as never).ok;
    expect(laneAt(full, '12:08')).toMatchObject({ intake: 'full', reopensAt: at('13:00'), placesLeft: 0 });
    expect([outcome(full, '12:08'), outcome(full, '13:00')]).toEqual([false, true]);
    const resumed = evolve(full, { type: 'resumed', at: at('12:10') });
    expect([outcome(resumed, '12:11'), outcome(resumed, '13:00')]).toEqual([true, true]);
    const later = evolve(full, { type: 'paused', at: at('14:00'), reason: 'other', until: at('14:30') });
    expect(laneAt(later, '14:10')).toMatchObject({ placesLeft: 5 });
    // Nobody was told to come later.
    expect(outcome(limited, '12:08')).toBe(true);
  });
  it.each([
    ['set before the break', '11:50', undefined],
    ['set in the break', '12:30', undefined],
    ['set in the break, of the lane alone', '12:30', 'rapid'],
  ])('has the new places that it named, also in a pause without an end: %s', (_, since, lane) => {
    const paused = evolve(full, {
      ...{ type: 'paused', at: at(since), reason: 'disinfection', until: null },
      ...(lane ? { lane } : {}),
    });
    const outcome = (clock: string) => when(paused, checkIns(clock, 1)[0] as never).ok;
    expect([outcome('12:40'), outcome('13:06')]).toEqual([false, true]);
    expect(laneAt(paused, '12:40')).toMatchObject({ intake: 'full', placesLeft: 0 });
    expect(laneAt(paused, '13:06')).toEqual({ placesLeft: 5, intakeUntil: at('17:30') });
  });
  it('says when intake opens again today if no other lane takes people in', () => {
    const alone = { ...full, lanes: full.lanes.slice(1) };
    expect(boardAt(alone, '10:01')).toMatchObject({ status: 'intake-closed', reopensAt: at('13:00') });
  });
  it('is full for today in the afternoon', () =>
    expect(laneAt(runCommands(full, checkIns('14:00', 5)), '14:01')).toEqual({
      intake: 'full',
      reopensAt: tomorrow,
      placesLeft: 0,
    }));
  it('gives the place of who left, never came or was taken back free again', () => {
    const [, second] = checkIns('10:00', 1, 2);
    for (const command of [
      makeCommand({ type: 'leave', ticket: 'B002', reason: 'left' }, at('10:05')),
      makeCommand({ type: 'leave', ticket: 'B002', reason: 'no-show' }, at('10:05')),
      makeCommand({ type: 'undo', commandId: second?.id ?? '' }, at('10:05')),
    ])
      expect(laneAt(runCommands(full, [{ ...command, id: 'later' }]), '10:06')).toMatchObject({
        placesLeft: 2,
      });
  });
  it('counts those served and in service', () => {
    const called = runCommands(full, [makeCommand({ type: 'call', lane: 'rapid', booth: '3' }, at('10:05'))]);
    const served = runCommands(called, [makeCommand({ type: 'check-out', ticket: 'B001' }, at('10:09'))]);
    for (const state of [called, served]) expect(laneAt(state, '10:10')).toMatchObject({ intake: 'full' });
  });
});

it('leaves the places up to the last number', () => {
  const limited = runCommands(clinicWith({}), [
    ...checkIns('10:00', 1),
    { ...makeCommand({ type: 'last-number', lane: 'rapid', number: 2 }, at('10:01')), id: 'last' },
  ]);
  expect(laneAt(limited, '10:02')).toMatchObject({ placesLeft: 1 });
  expect(laneAt(runCommands(limited, checkIns('10:03', 1)), '10:04')).toEqual({
    intake: 'full',
    reopensAt: tomorrow,
    placesLeft: 0,
  });
});

describe('a pause of one lane', () => {
  const pause = makeCommand(
    { type: 'pause', lane: 'rapid', reason: 'disinfection', until: at('10:30') },
    at('10:00'),
  );
  const resume = makeCommand({ type: 'resume', lane: 'rapid' }, at('10:10'));
  const paused = runCommands(clinicWith({}), [{ ...pause, id: 'pause' }]);
  it('leaves the clinic open and the other lane as it is', () => {
    expect(boardAt(paused, '10:05')).toMatchObject({ status: 'open' });
    expect(boardAt(paused, '10:05').lanes[0]).not.toHaveProperty('reason');
    expect(boardAt(paused, '10:05').lanes[1]).toMatchObject({
      reason: 'disinfection',
      pausedUntil: at('10:30'),
    });
    expect(boardAt(paused, '10:30').lanes[1]).not.toHaveProperty('reason');
  });
  it('ends by hand, and is taken back', () => {
    const lane = (...commands: Parameters<typeof runCommands>[1]) =>
      boardAt(runCommands(paused, commands), '10:11').lanes[1];
    expect(lane({ ...resume, id: 'resume' })).not.toHaveProperty('reason');
    expect(
      lane({ ...makeCommand({ type: 'undo', commandId: 'pause' }, at('10:10')), id: 'undo' }),
    ).not.toHaveProperty('reason');
    expect(when(clinicWith({}), resume)).toMatchObject({ error: { code: 'already-done' } });
  });
});

describe('whatever happens', () => {
  const limited = clinicWith({ quota: { morning: 9, afternoon: 4 } });
  const withoutHands = commandSequences.map((commands) =>
    commands.filter(({ type }) => !['reopen-intake', 'close-intake', 'last-number', 'undo'].includes(type)),
  );

  it.each(['10:00', '12:00', '14:00'])('a quota counts the people admitted once at %s', (clock) => {
    const state = runCommands(limited, checkIns('10:00', 2));
    let counts = 0;
    const [first, lane] = state.lanes;
    const watched = Object.defineProperty({ ...lane }, 'placesServed', {
      get: () => {
        counts += 1;
      },
    }) as LaneDay;
    findQuotaLimit({ ...state, lanes: [first as LaneDay, watched] }, watched, at(clock));
    expect(counts).toBe(1);
  });

  it('a quota counts people served, in service or waiting, and nobody who left', () =>
    fc.assert(
      fc.property(withoutHands, (commands) => {
        const state = runCommands(limited, commands);
        const lane = state.lanes[1];
        const inside = (lane ? allTickets(lane) : []).filter(
          (ticket) =>
            !isGuestNumber(ticket.number) &&
            ['waiting', 'in-service', 'awaiting-result', 'finished'].includes(ticket.status),
        );
        const people = inside.reduce((sum, { party }) => sum + party, 0);
        expect(laneAt(state, '10:40')).toMatchObject({ placesLeft: Math.max(0, 9 - people) });
      }),
    ));

  it('a check-in is taken exactly while the lane says so, or early before it opens', () =>
    fc.assert(
      fc.property(
        commandSequences,
        fc.integer({ min: 7, max: 20 }),
        fc.nat(59),
        (commands, hour, minutes) => {
          const clock = `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
          // What was tapped later says nothing of it.
          const state = clock < '10:30' ? limited : runCommands(limited, commands);
          const { intake } = laneAt(state, clock);
          const isEarly = intake === 'not-yet' && clock >= '07:00';
          const [checkIn] = checkIns(clock, 1);
          if (checkIn) expect(when(state, checkIn).ok).toBe(intake === undefined || isEarly);
        },
      ),
    ));
});
