import { describe, expect, it } from 'vitest';
import { boardOf } from '../board.js';
import { deskOf } from '../desk.js';
import { evolve } from '../evolve.js';
import { peopleAhead } from '../people-waiting.js';
import type { ClinicDay } from '../state.js';
import { at, given, makeCommand, runCommands, stateAfter, when } from '../testing/scenario.js';

const arrive = (clock: string, party = 1) => makeCommand({ type: 'check-in', lane: 'pcr', party }, at(clock));
const callNext = (clock: string) => makeCommand({ type: 'call', lane: 'pcr', booth: '1' }, at(clock));
const callNamed = (ticket: string, clock: string) =>
  makeCommand({ type: 'call', lane: 'pcr', booth: '1', ticket }, at(clock));
const leave = (ticket: string, clock: string, reason: 'no-show' | 'left' = 'no-show') =>
  makeCommand({ type: 'leave', ticket, reason }, at(clock));
const reinstate = (ticket: string, clock: string) => makeCommand({ type: 'reinstate', ticket }, at(clock));
const recount = (waiting: number, clock: string) =>
  makeCommand({ type: 'correct', lane: 'pcr', waiting }, at(clock));
const undo = (id: string, clock: string) => makeCommand({ type: 'undo', commandId: id }, at(clock));
const as = <C extends { id: string }>(id: string, command: C): C => ({ ...command, id });

const nowIso = at('12:00');
const board = (state: ClinicDay) => boardOf(state, { version: 1, nowIso, contactAt: null });
const desk = (state: ClinicDay) => deskOf(state, { version: 1, nowIso }).lanes[0];
const asked = (state: ClinicDay) =>
  desk(state)?.line.flatMap(({ ticket, doubt }) => (doubt ? [`${ticket} ${doubt}`] : []));
const six = runCommands(
  given(),
  ['10:00', '10:01', '10:02', '10:03', '10:04', '10:05'].map((clock) => arrive(clock)),
);

describe('a recount of fewer people than numbers', () => {
  const counted = runCommands(six, [recount(4, '10:10')]);

  it('changes the count and nobody’s place', () => {
    expect(when(six, recount(4, '10:10'))).toMatchObject({
      result: { expected: 6, counted: 4, difference: -2 },
    });
    expect(board(counted)).toMatchObject({ waiting: 4, lanes: [{ waiting: 4, line: '1-6' }, {}] });
    expect(when(counted, callNext('10:11'))).toMatchObject({ result: { ticket: 'A001' } });
  });

  it('asks about as many numbers as people were not found, next in turn first', () => {
    expect(asked(counted)).toEqual(['A001 recount', 'A002 recount']);
    const first = runCommands(counted, [leave('A001', '10:11')]);
    expect(asked(first)).toEqual(['A002 recount']);
    expect(board(first)).toMatchObject({ waiting: 4, lanes: [{ line: '2-6' }, {}] });
    const both = runCommands(first, [leave('A005', '10:12')]);
    expect([asked(both), board(both).waiting]).toEqual([[], 4]);
    expect(board(runCommands(both, [leave('A002', '10:13', 'left')])).waiting).toBe(3);
  });

  it('asks last about somebody just put back in line', () => {
    const back = runCommands(six, [callNext('10:06'), leave('A001', '10:07'), reinstate('A001', '10:09')]);
    expect(asked(runCommands(back, [recount(4, '10:10')]))).toEqual(['A002 recount', 'A003 recount']);
  });

  it('asks first about a number that no slip bears', () => {
    const tooMany = runCommands(six, [recount(8, '10:08'), recount(7, '10:10')]);
    expect(asked(tooMany)).toEqual(['A007 recount']);
  });

  it('does not ask again about somebody who is here', () => {
    const here = runCommands(counted, [reinstate('A001', '10:11')]);
    expect(asked(here)).toEqual(['A002 recount', 'A003 recount']);
    expect(board(here).waiting).toBe(4);
  });

  it('counts who comes to a call, and counts on when nobody comes', () => {
    const came = runCommands(counted, [callNext('10:11')]);
    expect(board(came).waiting).toBe(3);
    expect(board(runCommands(came, [leave('A001', '10:12')])).waiting).toBe(4);
    const returned = runCommands(came, [leave('A001', '10:12'), reinstate('A001', '10:20')]);
    expect(board(returned)).toMatchObject({ waiting: 5, lanes: [{ line: '1-6' }, {}] });
  });

  it('does not mistake somebody called before it for one of those not found', () => {
    const called = runCommands(six, [callNext('10:06'), recount(3, '10:10')]);
    expect(board(runCommands(called, [leave('A001', '10:11')])).waiting).toBe(3);
  });

  it('counts whoever comes later, and none below those', () => {
    const later = runCommands(counted, [arrive('10:20'), arrive('10:21')]);
    expect(board(later).waiting).toBe(6);
    const served = ['10:30', '10:31', '10:32', '10:33', '10:34', '10:35'].map(callNext);
    expect(board(runCommands(later, served))).toMatchObject({ waiting: 2, lanes: [{ line: '7-8' }, {}] });
  });

  it('is undone', () => {
    const undone = runCommands(six, [as('first', recount(5, '10:08')), as('second', recount(4, '10:10'))]);
    const once = runCommands(undone, [undo('second', '10:11')]);
    expect(board(once).waiting).toBe(5);
    expect(board(runCommands(once, [undo('first', '10:12')])).waiting).toBe(6);
  });

  it('keeps a family whole', () => {
    const family = runCommands(given(), [arrive('10:00', 4), arrive('10:01'), recount(3, '10:10')]);
    expect(board(family)).toMatchObject({ waiting: 3, lanes: [{ line: '1-2' }, {}] });
    expect(family.lanes[0]?.tickets).toMatchObject([{ party: 4 }, { party: 1 }]);
  });

  it('never tells anybody of more people ahead than were counted', () => {
    const ahead = (state: ClinicDay) => [...(state.lanes[0] ? peopleAhead(state.lanes[0]) : [])].sort();
    expect(ahead(counted)).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
      [5, 3],
      [6, 3],
    ]);
    const later = runCommands(counted, [arrive('10:20')]);
    expect(ahead(later).at(-1)).toEqual([7, 4]);
    expect(ahead(later).at(-2)).toEqual([6, 3]);
  });
});

describe('a recount in an older log', () => {
  it('has struck whom it struck', () => {
    const older = [
      { type: 'recounted', at: at('10:10'), lane: 'pcr', expected: 6, counted: 5 },
      { type: 'left', at: at('10:10'), lane: 'pcr', number: 1, reason: 'presumed-left' },
    ] as const;
    expect(board(older.reduce(evolve, six))).toMatchObject({ waiting: 5, lanes: [{ line: '2-6' }, {}] });
  });
});

describe('three calls past somebody', () => {
  const passed = runCommands(six, [
    callNamed('A002', '10:10'),
    callNamed('A003', '10:11'),
    callNamed('A004', '10:12'),
  ]);

  it('leave the place and the count, and ask staff about the number', () => {
    expect(board(passed)).toMatchObject({ waiting: 3, lanes: [{ line: '1,5-6' }, {}] });
    expect(asked(passed)).toEqual(['A001 called-past']);
    expect(when(passed, callNext('10:13'))).toMatchObject({ result: { ticket: 'A001' } });
  });

  it('ask no more once somebody has been seen, nor before the third', () => {
    expect(asked(runCommands(passed, [reinstate('A001', '10:13')]))).toEqual([]);
    expect(asked(runCommands(six, [callNamed('A002', '10:10'), callNamed('A003', '10:11')]))).toEqual([]);
  });

  it('are taken back with an undo', () => {
    const third = as('third', callNamed('A004', '10:12'));
    const two = runCommands(six, [callNamed('A002', '10:10'), callNamed('A003', '10:11'), third]);
    expect(asked(runCommands(two, [undo('third', '10:13')]))).toEqual([]);
  });

  it('of an older log leave out whom they had left out', () => {
    const older = [2, 3, 4].map(
      (number) => ({ type: 'called', at: at('10:10'), lane: 'pcr', number, booth: '1' }) as const,
    );
    const state = older.reduce(evolve, six);
    expect(board(state)).toMatchObject({ waiting: 2, lanes: [{ line: '5-6' }, {}] });
    const seen = stateAfter(state, when(state, reinstate('A001', '10:13')));
    expect(board(seen)).toMatchObject({ waiting: 3, lanes: [{ line: '1,5-6' }, {}] });
  });
});
