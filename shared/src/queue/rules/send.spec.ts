import { describe, expect, it } from 'vitest';
import type { Command } from '../../contract/command.js';
import { boardOf } from '../board.js';
import { deskOf, stateOf } from '../desk.js';
import type { EventOf } from '../events.js';
import { evolve } from '../evolve.js';
import type { ClinicDay } from '../state.js';
import { at, dayOpened, given, makeCommand, runCommands, stateAfter, when } from '../testing/scenario.js';
import { findTicket } from '../tickets.js';
import { lanesInUse } from './config-change.js';

const rapid = makeCommand({ type: 'check-in', lane: 'rapid', party: 2 });
const pcr = makeCommand({ type: 'check-in', lane: 'pcr' });
const callRapid = makeCommand({ type: 'call', lane: 'rapid', booth: '3' });
const callPcr = makeCommand({ type: 'call', lane: 'pcr', booth: '1' }, at('11:00'));
const done = makeCommand({ type: 'check-out', ticket: 'B001' }, at('10:10'));
const sendAt = (time: string, lane = 'pcr') => makeCommand({ type: 'send', ticket: 'B001', lane }, at(time));
const board = (state: ClinicDay, time = '10:00') =>
  boardOf(state, { version: 1, nowIso: at(time), contactAt: null });
const lineOf = (state: ClinicDay) => board(state).lanes.map(({ line }) => line);
const swabbed = runCommands(given(), [pcr, pcr, rapid, callRapid, done]);
const as = <C extends Command>(command: C, id: string): C => ({ ...command, id });

describe('sending a ticket to another lane', () => {
  it('puts who was served 20 minutes ago at the end of that line, under the same name and token', () => {
    const sent = when(swabbed, sendAt('10:30'));
    expect(sent).toMatchObject({ ok: true, result: { ticket: 'B001', ahead: 2, forecast: null } });
    const state = stateAfter(swabbed, sent);
    expect(lineOf(state)).toEqual(['1-2,B001', '']);
    expect(board(state)).toMatchObject({ waiting: 4 });
    expect(findTicket(state, 'B001')).toMatchObject({
      lane: { lane: 'pcr' },
      ticket: { status: 'waiting', token: 'token', party: 2, earlier: [{ lane: 'rapid', served: true }] },
    });
  });

  it('leaves the calls of the lane it went on from, so that one number stands at one room only', () => {
    const shown = (state: ClinicDay) =>
      board(state).lanes.map(({ nowServing }) => nowServing.map(({ ticket, booth }) => `${ticket} ${booth}`));
    expect(shown(swabbed)).toEqual([[], ['B001 3']]);
    const sent = runCommands(swabbed, [as(sendAt('10:30'), 'sent')]);
    expect(shown(sent)).toEqual([[], []]);
    const undo = makeCommand({ type: 'undo', commandId: 'sent' }, at('10:31'));
    expect(shown(runCommands(sent, [undo]))).toEqual([[], ['B001 3']]);
    const inPcr = runCommands(sent, [callPcr, callPcr, callPcr]);
    expect(shown(inPcr)).toEqual([['B001 1', 'A002 1', 'A001 1'], []]);
    const back = runCommands(inPcr, [sendAt('11:10', 'rapid')]);
    expect(shown(back)).toEqual([['A002 1', 'A001 1'], []]);
    const callBack = makeCommand({ type: 'call', lane: 'rapid', booth: '4' }, at('11:20'));
    expect(shown(runCommands(back, [callBack]))).toEqual([['A002 1', 'A001 1'], ['B001 4']]);
  });

  it('counts a service at each station as served there', () => {
    const state = runCommands(swabbed, [sendAt('10:30'), callPcr, callPcr, callPcr]);
    expect(board(state).lanes[0]?.nowServing[0]).toMatchObject({ ticket: 'B001', booth: '1' });
    const ended = runCommands(state, [makeCommand({ type: 'check-out', ticket: 'B001' }, at('11:05'))]);
    expect(ended.lanes.map(({ finished }) => finished)).toEqual([4, 2]);
  });

  it('ends the service of who is in it', () => {
    const state = runCommands(given(), [rapid, callRapid, sendAt('10:05')]);
    expect(state.lanes.map(({ finished }) => finished)).toEqual([0, 2]);
    expect(lineOf(state)).toEqual(['B001', '']);
  });

  it('works for three hours after the service, and not a minute longer', () => {
    expect(when(swabbed, sendAt('13:10')).ok).toBe(true);
    expect(when(swabbed, sendAt('13:11'))).toMatchObject({ error: { code: 'already-done' } });
  });

  it('works after intake closed, into a full lane and one past its hours, and uses no place', () => {
    const full = runCommands(swabbed, [
      makeCommand({ type: 'last-number', lane: 'pcr', number: 2 }),
      makeCommand({ type: 'close-intake' }),
    ]);
    expect(when(full, pcr).ok).toBe(false);
    expect(when(full, sendAt('10:30')).ok).toBe(true);
    const quota = { morning: 3, afternoon: 0 };
    const limited = given({
      ...dayOpened,
      lanes: dayOpened.lanes.map((lane) => (lane.lane === 'pcr' ? { ...lane, quota } : lane)),
    });
    const state = runCommands(limited, [pcr, pcr, rapid, callRapid, done, sendAt('10:30')]);
    expect(board(state).lanes[0]).toMatchObject({ placesLeft: 1, tickets: 3 });
  });

  it('refuses the lane it stands in, an unknown one, and who has left', () => {
    const sent = runCommands(swabbed, [sendAt('10:30')]);
    expect(when(sent, sendAt('10:31'))).toMatchObject({ error: { code: 'invalid' } });
    expect(when(sent, sendAt('10:31', 'moon'))).toMatchObject({ error: { code: 'unknown-lane' } });
    const gone = runCommands(sent, [makeCommand({ type: 'leave', ticket: 'B001', reason: 'left' })]);
    expect(when(gone, sendAt('10:31', 'rapid'))).toMatchObject({ error: { code: 'already-done' } });
  });

  it('goes back to its own lane and on again, each visit with its own place', () => {
    const state = runCommands(swabbed, [sendAt('10:30'), sendAt('10:31', 'rapid'), sendAt('10:32')]);
    expect(lineOf(state)).toEqual(['1-2,B001', '']);
    expect(findTicket(state, 'B001')?.ticket.earlier).toEqual([
      { lane: 'rapid', served: true },
      { lane: 'pcr', served: false },
      { lane: 'rapid', served: false },
    ]);
  });

  it('reverses one step by undo, as long as nobody went on from there', () => {
    const sent = runCommands(swabbed, [as(sendAt('10:30'), 'sent')]);
    const undo = makeCommand({ type: 'undo', commandId: 'sent' }, at('10:31'));
    const back = stateAfter(sent, when(sent, undo));
    expect(back.lanes).toEqual(swabbed.lanes.map((lane) => ({ ...lane, lastPlace: expect.any(Number) })));
    const called = runCommands(sent, [as(callPcr, '1'), as(callPcr, '2'), as(callPcr, '3')]);
    expect(when(called, undo)).toMatchObject({ error: { code: 'already-done' } });
  });

  it('keeps the letter of its own lane from being given to another', () => {
    const away = runCommands(given(), [rapid, sendAt('10:01')]);
    const lettered = dayOpened.lanes.map((lane) => (lane.lane === 'rapid' ? { ...lane, code: 'C' } : lane));
    expect(lanesInUse(away, lettered)).toEqual([{ lane: 'rapid', code: 'B', why: 'letter' }]);
  });

  it('replays a move of an older log as it was, under its new number', () => {
    const moved: EventOf<'moved'> = {
      ...{ type: 'moved', at: at('10:20'), lane: 'rapid', number: 1 },
      ...{ to: { lane: 'pcr', number: 3 }, place: 3 },
    };
    const state = evolve(swabbed, moved);
    expect(lineOf(state)).toEqual(['1-3', '']);
    expect(findTicket(state, 'B001')?.ticket.status).toBe('moved');
    expect(state.lanes[1]?.finished).toBe(0);
  });
});

describe('a call that finishes whoever is in the room', () => {
  const withNext = given({
    ...dayOpened,
    lanes: dayOpened.lanes.map((lane) => (lane.lane === 'rapid' ? { ...lane, next: 'pcr' } : lane)),
  });
  const before = runCommands(withNext, [pcr, rapid, rapid, callRapid]);
  const callNext = as(makeCommand({ type: 'call', lane: 'rapid', booth: '3' }, at('10:10')), 'next');

  it('sends them to the usual next lane, which one undo takes back', () => {
    const state = runCommands(before, [callNext]);
    expect(lineOf(state)).toEqual(['1,B001', '']);
    expect(findTicket(state, 'B002')?.ticket).toMatchObject({ status: 'in-service', booth: '3' });
    expect(state.lanes[1]?.finished).toBe(2);
    const undone = runCommands(state, [makeCommand({ type: 'undo', commandId: 'next' }, at('10:11'))]);
    expect(lineOf(undone)).toEqual(['1', '2']);
    expect(findTicket(undone, 'B001')).toMatchObject({
      lane: { lane: 'rapid' },
      ticket: { status: 'in-service', booth: '3' },
    });
  });

  it('only finishes them where that lane does not run today, or none is set up', () => {
    const resting = { ...withNext, lanes: withNext.lanes.filter(({ lane }) => lane === 'rapid') };
    const state = runCommands(resting, [rapid, rapid, callRapid, callNext]);
    expect(findTicket(state, 'B001')?.ticket).toMatchObject({ status: 'finished', cause: 'next-call' });
    const plain = runCommands(given(), [rapid, rapid, callRapid, callNext]);
    expect(lineOf(plain)).toEqual(['', '']);
  });
});

describe('a check-out that says what comes then', () => {
  const inService = runCommands(given(), [pcr, rapid, callRapid]);
  const checkOut = (then: object, time = '10:10') =>
    makeCommand({ type: 'check-out', ticket: 'B001', then }, at(time));

  it('finishes and sends on in one tap, which one undo takes back', () => {
    const tap = as(checkOut({ lane: 'pcr' }), 'tap');
    const state = runCommands(inService, [tap]);
    expect(lineOf(state)).toEqual(['1,B001', '']);
    expect(state.lanes[1]?.finished).toBe(2);
    const undone = runCommands(state, [makeCommand({ type: 'undo', commandId: 'tap' }, at('10:11'))]);
    expect(findTicket(undone, 'B001')).toMatchObject({
      lane: { lane: 'rapid' },
      ticket: { status: 'in-service', booth: '3' },
    });
  });

  it('lets a result be awaited until it is there or the person is sent on', () => {
    const state = runCommands(inService, [checkOut({ resultMinutes: 15 })]);
    expect(findTicket(state, 'B001')?.ticket).toMatchObject({
      status: 'awaiting-result',
      resultAt: at('10:25'),
    });
    expect(state.lanes[1]).toMatchObject({ finished: 2, inService: [], awaiting: [1] });
    expect(deskOf(state, { version: 1, nowIso: at('10:11') }).lanes[1]?.awaiting).toMatchObject([
      { ticket: 'B001', resultAt: at('10:25') },
    ]);
    const finished = runCommands(state, [makeCommand({ type: 'check-out', ticket: 'B001' }, at('10:26'))]);
    expect(finished.lanes[1]).toMatchObject({ finished: 2, awaiting: [] });
    expect(lineOf(runCommands(state, [sendAt('14:00')]))).toEqual(['1,B001', '']);
  });

  it('refuses a lane it cannot go to, and ends nothing', () => {
    expect(when(inService, checkOut({ lane: 'rapid' }))).toMatchObject({ error: { code: 'invalid' } });
    expect(when(inService, checkOut({ lane: 'moon' }))).toMatchObject({ error: { code: 'unknown-lane' } });
    expect(when(inService, checkOut({}))).toMatchObject({ error: { code: 'invalid' } });
    expect(when(inService, checkOut({ lane: 'pcr', resultMinutes: 5 }))).toMatchObject({
      error: { code: 'invalid' },
    });
  });
});

describe('the tablet', () => {
  it('knows who was served in the last three hours, and sends them by itself', () => {
    const desk = deskOf(swabbed, { version: 1, nowIso: at('10:30') });
    expect(desk.lanes[1]?.served).toMatchObject([{ number: 1, party: 2, checkedOutAt: at('10:10') }]);
    const local = stateOf(JSON.parse(JSON.stringify(desk)));
    expect(lineOf(runCommands(local, [sendAt('10:30')]))).toEqual(['1-2,B001', '']);
    expect(deskOf(swabbed, { version: 1, nowIso: at('13:11') }).lanes[1]?.served).toBeUndefined();
  });
});
