import { expect, it } from 'vitest';
import type { Desk, LaneDesk } from '../contract/desk.js';
import { predictDesk } from '../outbox/optimistic-state.js';
import { deskOf } from '../queue/desk.js';
import type { ClinicDay } from '../queue/state.js';
import { at, dayOpened, given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import { type BoothChoices, chooseBooth, chooseReception, standingIn, takenOverBy } from './booth-choices.js';
import { callQuestion, ownOccupant } from './booth-keys.js';
import { boothNews } from './booth-news.js';
import { roomsInUse } from './rooms.js';

let taps = 0;
type Body = Parameters<typeof makeCommand>[0];
/** Which tablet, when, what. */
type Step = readonly [device: string, clock: string, body: Body];
const day = (...steps: readonly Step[]): ClinicDay =>
  steps.reduce((state, [device, clock, body]) => {
    taps += 1;
    const command = { ...makeCommand(body, at(clock)), id: `tap-${taps}` };
    return stateAfter(state, when(state, command, device));
  }, given());
const arrive = (clock = '10:00') => ['reception', clock, { type: 'check-in', lane: 'pcr' }] as const;
const call = (device: string, clock: string, booth: string, lane = 'pcr') =>
  [device, clock, { type: 'call', lane, booth }] as const;
const shown = (state: ClinicDay, clock: string, holders: NonNullable<Desk['holders']> = []): Desk => ({
  ...deskOf(state, { version: 1, nowIso: at(clock) }),
  holders,
});
const laneOf = (desk: Desk, id = 'pcr') => desk.lanes.find(({ lane }) => lane === id) as LaneDesk;
const booth = (name: string) => ({ at: 'booth', booth: name }) as const;
const chosen = (name: string, clock = '09:30'): BoothChoices => ({ pcr: { booth: name, since: at(clock) } });

it('derives no booth from the order of a list', () => {
  const desk = shown(day(), '10:00');
  expect(standingIn({}, laneOf(desk))).toEqual({ at: 'unasked' });
  const closed = shown(
    day(['tablet-2', '10:00', { type: 'open-booths', lane: 'pcr', booths: ['2'] }]),
    '10:00',
  );
  expect(standingIn(chosen('1'), laneOf(closed))).toEqual(booth('1'));
  const removed = { ...laneOf(closed), booths: ['2'] };
  expect(standingIn(chosen('1'), removed)).toEqual({ at: 'unasked' });
});

it('keeps a booth for each lane', () => {
  const desk = shown(day(), '10:00');
  const choose = (choices: BoothChoices, lane: string, name: string) =>
    chooseBooth(choices, { desk, lane, booth: name, since: at('09:30') });
  const both = choose(choose({}, 'pcr', '2'), 'rapid', '3');
  expect([standingIn(both, laneOf(desk)), standingIn(both, laneOf(desk, 'rapid'))]).toEqual([
    booth('2'),
    booth('3'),
  ]);
  const atReception = chooseReception(both, desk.lanes, at('09:40'));
  expect(standingIn(atReception, laneOf(desk))).toEqual({ at: 'reception' });
});

it('asks once where one room serves two lanes, and never where nobody is called', () => {
  const rooms = given({
    ...dayOpened,
    lanes: dayOpened.lanes.map((lane) => ({ ...lane, booths: ['1', '2'] })),
  });
  const desk = shown(rooms, '10:00');
  const choices = chooseBooth({}, { desk, lane: 'pcr', booth: '2', since: at('09:30') });
  expect(standingIn(choices, laneOf(desk, 'rapid'))).toEqual(booth('2'));
  expect(standingIn({}, { ...laneOf(desk), way: 'heads' })).toEqual({ at: 'reception' });
});

it('lets the large keys act on the person in one’s own booth and on nobody else', () => {
  const desk = shown(day(arrive(), call('tablet-1', '10:05', '1')), '10:06');
  expect(ownOccupant(desk, booth('1'))).toMatchObject({ ticket: 'A001' });
  expect(ownOccupant(desk, booth('2'))).toBeNull();
  expect(ownOccupant(desk, { at: 'reception' })).toBeNull();
});

it('asks before a call ends the service of somebody whom another tablet called', () => {
  const desk = shown(day(arrive(), arrive(), call('tablet-1', '10:05', '1')), '10:09');
  const question = (name: string, device: string) =>
    callQuestion(desk, { booth: name, device, nowIso: at('10:09') });
  expect(question('1', 'tablet-2')).toMatchObject({
    because: 'called-elsewhere',
    occupant: { ticket: 'A001' },
    caller: 'tablet-1',
  });
  expect(question('1', 'tablet-1')).toBeNull();
  expect(question('2', 'tablet-2')).toBeNull();
});

it('asks by who holds the booth once the history no longer names the call', () => {
  const busy = Array.from({ length: 60 }, () => arrive('10:06'));
  const state = day(arrive(), call('tablet-1', '10:05', '1'), ...busy);
  const question = (holder: string) =>
    callQuestion(shown(state, '10:09', [{ device: holder, lane: 'pcr', booth: '1', since: at('09:00') }]), {
      booth: '1',
      device: 'tablet-2',
      nowIso: at('10:09'),
    });
  expect(question('tablet-1')).toMatchObject({ because: 'called-elsewhere', caller: 'tablet-1' });
  expect(question('tablet-2')).toBeNull();
});

it('asks when the booth’s person was called a moment ago', () => {
  const desk = shown(day(arrive(), arrive(), call('tablet-1', '10:05:00', '1')), '10:06');
  const question = (clock: string) =>
    callQuestion(desk, { booth: '1', device: 'tablet-1', nowIso: at(clock) });
  expect(question('10:05:09')).toMatchObject({ because: 'just-called', occupant: { ticket: 'A001' } });
  expect(question('10:05:10')).toBeNull();
});

it('tells a tablet whose person another one finished, moved or marked as absent', () => {
  const inside = [arrive(), arrive(), call('tablet-1', '10:05', '1')] as const;
  const news = (choices: BoothChoices, ...steps: readonly Step[]) =>
    boothNews(shown(day(...inside, ...steps), '10:20'), choices, 'tablet-1').map(
      ({ device, did, ticket }) => [device, did, ticket],
    );
  expect(news(chosen('1'), call('tablet-2', '10:10', '1'))).toEqual([['tablet-2', 'call', 'A001']]);
  const checkOut = ['tablet-2', '10:10', { type: 'check-out', ticket: 'A001' }] as const;
  expect(news(chosen('1'), checkOut)).toEqual([['tablet-2', 'check-out', 'A001']]);
  expect(news(chosen('1', '10:15'), checkOut)).toEqual([]);
  expect(news(chosen('2'), checkOut)).toEqual([]);
  expect(news(chosen('1'), call('tablet-1', '10:10', '1'))).toEqual([]);
  const left = ['tablet-2', '10:10', { type: 'leave', ticket: 'A001', reason: 'no-show' }] as const;
  expect(news(chosen('1'), left)).toEqual([['tablet-2', 'leave', 'A001']]);
  const sentOn = ['tablet-2', '10:10', { type: 'send', ticket: 'A001', lane: 'rapid' }] as const;
  expect(news(chosen('1'), sentOn)).toEqual([['tablet-2', 'move', 'A001']]);
});

it('tells a tablet whose booth another one closed, until it is open again', () => {
  const close = ['tablet-2', '10:10', { type: 'open-booths', lane: 'pcr', booths: ['2'] }] as const;
  const open = ['tablet-2', '10:12', { type: 'open-booths', lane: 'pcr', booths: ['1', '2'] }] as const;
  const news = (...steps: readonly Step[]) =>
    boothNews(shown(day(...steps), '10:20'), chosen('1'), 'tablet-1').map(({ did }) => did);
  expect(news(close)).toEqual(['close-booth']);
  expect(news(close, open)).toEqual([]);
});

it('shows each room with its person and with whose it is', () => {
  const holders = [{ device: 'tablet-2', lane: 'pcr', booth: '2', since: at('09:00') }];
  const desk = shown(day(arrive(), call('tablet-1', '10:05', '1')), '10:06', holders);
  const rooms = roomsInUse(desk, laneOf(desk), booth('1'), 'tablet-1');
  expect(rooms).toMatchObject([
    { booth: '1', isMine: true, occupant: { ticket: 'A001' }, holder: null },
    { booth: '2', isMine: false, occupant: null, holder: { device: 'tablet-2' } },
  ]);
});

it('says who took a booth over, whichever tablet came last', () => {
  const other = (clock: string) => [{ device: 'tablet-2', lane: 'pcr', booth: '1', since: at(clock) }];
  const taken = (clock: string) => {
    const desk = shown(day(), '10:00', other(clock));
    return takenOverBy(desk, chosen('1'), { lane: laneOf(desk), device: 'tablet-1' })?.device;
  };
  expect(taken('09:31')).toBe('tablet-2');
  expect(taken('09:29')).toBeUndefined();
});

it('is still known with taps of one’s own waiting to be sent', () => {
  const holders = [{ device: 'tablet-2', lane: 'pcr', booth: '1', since: at('09:00') }];
  expect(predictDesk(shown(day(), '10:00', holders), [], 'tablet-1', at('10:00')).holders).toEqual(holders);
});
