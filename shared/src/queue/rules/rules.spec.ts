import { describe, expect, it } from 'vitest';
import { boardOf } from '../board.js';
import { deskOf } from '../desk.js';
import { evolve } from '../evolve.js';
import { residentDeviceId } from '../resident-device.js';
import type { ClinicDay } from '../state.js';
import { at, dayOpened, given, makeCommand, runCommands, stateAfter, when } from '../testing/scenario.js';
import { findTicket } from '../tickets.js';
import { confirmationState, expireServices } from '../timeouts.js';

const checkIn = makeCommand({ type: 'check-in', lane: 'pcr' });
const call = makeCommand({ type: 'call', lane: 'pcr', booth: '1' });
const priority = makeCommand({ type: 'check-in', lane: 'pcr', priority: true });
const board = (state: ClinicDay, nowIso = at('10:00')) =>
  boardOf(state, { version: 1, nowIso, contactAt: null });
const as = <C extends { id: string }>(command: C, id: number): C => ({ ...command, id: `${id}` });

describe('the last calls', () => {
  it('say of each whether it is over, as a number alone does not', () => {
    const calls = runCommands(given(), [checkIn, checkIn, checkIn, checkIn, call, call, call]);
    const missed = makeCommand({ type: 'leave', ticket: 'A001', reason: 'no-show' });
    const finished = makeCommand({ type: 'check-out', ticket: 'A002' });
    const over = (state: ClinicDay) =>
      board(state).lanes[0]?.nowServing.map((each) => `${each.ticket}${each.over ? ' is over' : ''}`);
    const booths = runCommands(given(), [checkIn, checkIn, call, { ...call, booth: '2' }]);
    expect(over(booths)).toEqual(['A002', 'A001']);
    expect(over(runCommands(booths, [as(missed, 1), as(finished, 2)]))).toEqual([
      'A002 is over',
      'A001 is over',
    ]);
    // Calling the next ends a service.
    expect(over(calls)).toEqual(['A003', 'A002 is over', 'A001 is over']);
  });
});

describe('the calling order', () => {
  it('calls priority tickets first, but after two of them one of the others', () => {
    const state = runCommands(given(), [checkIn, checkIn, priority, priority, priority]);
    expect(board(state).lanes[0]?.line).toBe('3-4,1,5,2');
  });

  it('calls as many priority tickets in a row as the lane says', () => {
    const fair = given({ ...dayOpened, lanes: dayOpened.lanes.map((lane) => ({ ...lane, priorityRun: 1 })) });
    const state = runCommands(fair, [checkIn, checkIn, priority, priority, priority]);
    expect(board(state).lanes[0]?.line).toBe('3,1,4,2,5');
  });
});

describe('a booth', () => {
  it('finishes its previous ticket when it calls the next', () => {
    const state = runCommands(given(), [checkIn, checkIn, call, call]);
    expect(state.lanes[0]).toMatchObject({ inService: [2], finished: 1 });
    expect(state.lanes[0]?.tickets[0]).toMatchObject({ status: 'finished', cause: 'next-call' });
  });

  it('finishes a ticket without a check-out after an hour', () => {
    const state = runCommands(given(), [checkIn, call]);
    expect(expireServices(state, at('10:59'))).toEqual([]);
    const swept = expireServices(state, at('11:01')).reduce(evolve, state);
    expect(swept.lanes[0]?.tickets[0]).toMatchObject({ status: 'finished', cause: 'time' });
  });

  it('finishes it sooner where the lane is configured so', () => {
    const lanes = dayOpened.lanes.map((lane) => ({ ...lane, longestService: 20 }));
    const state = runCommands(given({ ...dayOpened, lanes }), [checkIn, call]);
    expect(expireServices(state, at('10:19'))).toEqual([]);
    expect(expireServices(state, at('10:21'))).toMatchObject([{ type: 'checked-out', cause: 'time' }]);
  });
});

describe('a roll', () => {
  const roll = given({
    ...dayOpened,
    lanes: dayOpened.lanes.map((lane) => ({ ...lane, way: 'rolls' as const })),
  });

  it('checks in everyone up to the number entered', () => {
    const state = runCommands(roll, [makeCommand({ type: 'tear-off', lane: 'pcr', number: 7 })]);
    expect(board(state)).toMatchObject({ waiting: 7, lanes: [{ line: '1-7' }, {}] });
    expect(when(state, makeCommand({ type: 'tear-off', lane: 'pcr', number: 9 }))).toMatchObject({
      result: { tickets: ['A008', 'A009'] },
    });
  });

  it('rejects a number already entered or implausibly far ahead', () => {
    const state = runCommands(roll, [makeCommand({ type: 'tear-off', lane: 'pcr', number: 7 })]);
    expect(when(state, makeCommand({ type: 'tear-off', lane: 'pcr', number: 7 }))).toMatchObject({
      error: { code: 'already-done' },
    });
    expect(when(state, makeCommand({ type: 'tear-off', lane: 'pcr', number: 700 }))).toMatchObject({
      error: { code: 'invalid' },
    });
  });

  it('calls the next number even if nobody entered it', () => {
    expect(when(roll, call)).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  });
});

describe('a move', () => {
  it('joins the end of the other lane and keeps the slip’s token', () => {
    const state = runCommands(given(), [makeCommand({ type: 'check-in', lane: 'rapid' }), checkIn, checkIn]);
    const moved = when(state, makeCommand({ type: 'move', ticket: 'B001', lane: 'pcr' }));
    expect(moved).toMatchObject({ result: { ticket: 'B001', ahead: 2 } });
    expect(findTicket(stateAfter(state, moved), 'B001')?.ticket).toMatchObject({
      token: 'token',
      status: 'waiting',
    });
    expect(board(stateAfter(state, moved))).toMatchObject({
      waiting: 3,
      lanes: [{ waiting: 3 }, { waiting: 0 }],
    });
  });
});

describe('a recount', () => {
  const correct = (waiting: number) => makeCommand({ type: 'correct', lane: 'pcr', waiting });

  it('of more people than numbers adds anonymous ones', () => {
    const state = runCommands(given(), [checkIn, checkIn, correct(1), correct(4)]);
    expect(board(state)).toMatchObject({ waiting: 4 });
    expect(state.lanes[0]?.line).toEqual([1, 2, 3]);
  });

  it('first returns those whom an older log presumed left', () => {
    const state = runCommands(given(), [checkIn, checkIn]);
    const left = evolve(state, {
      type: 'left',
      at: at('10:00'),
      lane: 'pcr',
      number: 1,
      reason: 'presumed-left',
    });
    expect(stateAfter(left, when(left, correct(2))).lanes[0]?.line).toEqual([1, 2]);
  });

  it('of heads, who have no numbers, presumes the oldest left', () => {
    const lanes = dayOpened.lanes.map((lane) => ({ ...lane, way: 'heads' as const }));
    const party = makeCommand({ type: 'check-in', lane: 'pcr', party: 4 });
    const counted = runCommands(given({ ...dayOpened, lanes }), [checkIn, party, checkIn, correct(3)]);
    expect(board(counted)).toMatchObject({ waiting: 3, lanes: [{ waiting: 3 }, {}] });
  });
});

describe('undo', () => {
  it('returns a called ticket to the head of the line', () => {
    const state = runCommands(given(), [checkIn, checkIn, as(call, 1)]);
    const undone = runCommands(state, [as(makeCommand({ type: 'undo', commandId: '1' }), 2)]);
    expect(undone.lanes[0]).toMatchObject({ line: [1, 2], inService: [], lastCalls: [] });
  });

  it('is rejected for another device, a second time, and after a later change', () => {
    const undo = as(makeCommand({ type: 'undo', commandId: '1' }), 2);
    const state = runCommands(given(), [as(checkIn, 1)]);
    expect(when(state, undo, 'tablet-2')).toMatchObject({ error: { code: 'nothing-to-undo' } });
    expect(when(runCommands(state, [undo]), as(undo, 3))).toMatchObject({
      error: { code: 'nothing-to-undo' },
    });
    expect(when(runCommands(state, [as(call, 4)]), undo)).toMatchObject({ error: { code: 'already-done' } });
  });

  it.each([
    ['a finish', makeCommand({ type: 'check-out', ticket: 'A001' }, at('10:01'))],
    ['a no-show', makeCommand({ type: 'leave', ticket: 'A001', reason: 'no-show' }, at('10:01'))],
    ['sending on', makeCommand({ type: 'send', ticket: 'A001', lane: 'rapid' }, at('10:01'))],
    ['a call that finished', { ...call, at: at('10:01') }],
  ])('of %s long after gives the service its whole time again', (_, end) => {
    const called = runCommands(given(), [checkIn, checkIn, as(call, 1), as(end, 2)]);
    const undo = makeCommand({ type: 'undo', commandId: '2' }, at('12:29'));
    const back = runCommands(called, [undo]);
    expect(findTicket(back, 'A001')?.ticket).toMatchObject({ status: 'in-service', calledAt: at('10:00') });
    expect(expireServices(back, at('13:28'))).toEqual([]);
    expect(expireServices(back, at('13:30'))).toMatchObject([{ number: 1, cause: 'time' }]);
  });

  it('of something else leaves a service the time it has', () => {
    const state = runCommands(given(), [checkIn, as(call, 1), as(checkIn, 3)]);
    const undo = makeCommand({ type: 'undo', commandId: '3' }, at('10:59'));
    expect(expireServices(runCommands(state, [undo]), at('11:01'))).toHaveLength(1);
  });
});

describe('the clinic', () => {
  it('follows its hours unless staff override them', () => {
    expect(board(given(), at('12:30'))).toMatchObject({
      status: 'paused',
      reason: 'lunch',
      resumesAt: at('13:00'),
    });
    const resumed = runCommands(given(), [makeCommand({ type: 'resume' }, at('12:40'))]);
    expect(board(resumed, at('12:41'))).toMatchObject({ status: 'open' });
    const paused = runCommands(given(), [
      makeCommand({ type: 'pause', reason: 'disinfection', until: at('15:00') }, at('14:00')),
    ]);
    expect(board(paused, at('14:59'))).toMatchObject({ status: 'paused', reason: 'disinfection' });
    expect(board(paused, at('15:00'))).toMatchObject({ status: 'open' });
  });

  it('closes and reopens intake by hand, whatever the hours say', () => {
    const closed = runCommands(given(), [makeCommand({ type: 'close-intake' })]);
    expect(board(closed)).toMatchObject({ status: 'intake-closed' });
    expect(when(closed, checkIn)).toMatchObject({ error: { code: 'intake-closed' } });
    const late = makeCommand({ type: 'check-in', lane: 'pcr' }, at('17:45'));
    const reopened = runCommands(given(), [makeCommand({ type: 'reopen-intake' }, at('17:40'))]);
    expect(when(given(), late)).toMatchObject({ error: { code: 'intake-closed' } });
    expect(when(reopened, late)).toMatchObject({ ok: true });
  });

  it('closes a lane at its quota for the half-day', () => {
    const [pcr, rapid] = dayOpened.lanes;
    if (!pcr || !rapid) throw new Error('The story has two lanes');
    const small = given({ ...dayOpened, lanes: [{ ...pcr, quota: { morning: 2, afternoon: 1 } }, rapid] });
    const full = runCommands(small, [checkIn, checkIn]);
    expect(when(full, checkIn)).toMatchObject({ error: { code: 'intake-closed' } });
    expect(board(full)).toMatchObject({ status: 'open', lanes: [{ intake: 'full' }, {}] });
    expect(when(full, { ...checkIn, at: at('13:30') })).toMatchObject({ ok: true });
  });

  it('issues no ticket after the last number to be served', () => {
    const state = runCommands(given(), [
      checkIn,
      makeCommand({ type: 'last-number', lane: 'pcr', number: 1 }),
    ]);
    expect(when(state, checkIn)).toMatchObject({ error: { code: 'intake-closed' } });
    expect(board(state).lanes[0]).toMatchObject({ lastNumber: 1, intake: 'full' });
  });
});

describe('reserved numbers', () => {
  const reserved = runCommands(given(), [makeCommand({ type: 'reserve-numbers', lane: 'pcr', count: 3 })]);

  it('are issued only by their tablet', () => {
    expect(when(reserved, checkIn, 'tablet-2')).toMatchObject({ result: { ticket: 'A004' } });
    expect(when(reserved, { ...checkIn, number: 2 })).toMatchObject({ result: { ticket: 'A002' } });
    expect(when(reserved, { ...checkIn, number: 2 }, 'tablet-2')).toMatchObject({
      error: { code: 'already-done' },
    });
  });

  it('are used first by a check-in sent before the tablet knew them', () => {
    const first = when(reserved, checkIn);
    expect(first).toMatchObject({ result: { ticket: 'A001' } });
    const overtaken = stateAfter(reserved, when(reserved, checkIn, 'tablet-2'));
    expect(when(overtaken, checkIn)).toMatchObject({ result: { ticket: 'A005' } });
    const usedUp = runCommands(reserved, [checkIn, checkIn, checkIn]);
    expect(when(usedUp, checkIn)).toMatchObject({ result: { ticket: 'A004' } });
  });

  it('join the line by time of arrival', () => {
    const early = { ...checkIn, number: 1, at: at('10:01') };
    const other = stateAfter(reserved, when(reserved, checkIn, 'tablet-2'));
    const state = runCommands(other, [makeCommand({ type: 'check-in', lane: 'pcr' }, at('10:02')), early]);
    expect(board(state, at('10:03')).lanes[0]?.line).toBe('4,1,5');
  });
});

describe('a desk without taps', () => {
  it('prompts staff after ten minutes and marks figures unconfirmed after fifteen', () => {
    const state = runCommands(given(), [checkIn]);
    expect(confirmationState(state, at('10:09'))).toMatchObject({ question: null, unconfirmedSince: null });
    expect(confirmationState(state, at('10:11'))).toMatchObject({
      question: 'no-taps',
      unconfirmedSince: null,
    });
    expect(board(state, at('10:16'))).toMatchObject({ unconfirmedSince: at('10:00') });
  });
});

describe('answering a call', () => {
  const answer = (says: 'coming' | 'late', time = at('10:01')) =>
    makeCommand({ type: 'answer-call', ticket: 'A001', answer: says }, time);
  const called = runCommands(given(), [checkIn, checkIn, call]);
  const shown = (state: ClinicDay) =>
    deskOf(state, { version: 1, nowIso: at('10:05') }).lanes[0]?.inService.map((ticket) => ticket);

  it('shows the latest answer beside the called ticket', () => {
    const coming = stateAfter(called, when(called, answer('coming'), residentDeviceId('a-key')));
    expect(shown(coming)).toMatchObject([{ ticket: 'A001', answer: { says: 'coming', at: at('10:01') } }]);
    const late = stateAfter(coming, when(coming, answer('late', at('10:02'))));
    expect(shown(late)).toMatchObject([{ ticket: 'A001', answer: { says: 'late', at: at('10:02') } }]);
  });

  it('accepts at most two answers, only while called', () => {
    const late = runCommands(called, [answer('coming'), answer('late')]);
    for (const says of ['coming', 'late'] as const)
      expect(when(late, answer(says))).toMatchObject({ error: { code: 'already-done' } });
    expect(when(runCommands(given(), [checkIn]), answer('coming'))).toMatchObject({
      error: { code: 'already-done' },
    });
    expect(when(given(), answer('coming'))).toMatchObject({ error: { code: 'unknown-ticket' } });
  });

  it('does not block undoing the call and disappears with it', () => {
    const callId = '00000000-0000-4000-8000-000000000009';
    const state = runCommands(given(), [checkIn, { ...call, id: callId }, answer('late')]);
    const back = runCommands(state, [makeCommand({ type: 'undo', commandId: callId })]);
    expect(board(back).lanes[0]?.line).toBe('1');
    expect(shown(runCommands(back, [call]))?.[0]).not.toHaveProperty('answer');
  });
});

describe('postponing', () => {
  const three = runCommands(given(), [checkIn, checkIn, checkIn, checkIn]);
  const postpone = (ticket: string, places: number) => makeCommand({ type: 'postpone', ticket, places });

  it('moves a ticket behind that many others, once', () => {
    const decision = when(three, postpone('A001', 2));
    expect(decision).toMatchObject({ ok: true, result: { ticket: 'A001', ahead: 2 } });
    const state = stateAfter(three, decision);
    expect(board(state).lanes[0]?.line).toBe('2-3,1,4');
    expect(when(state, postpone('A001', 1))).toMatchObject({ error: { code: 'already-done' } });
  });

  it('moves to the end where fewer wait, and is rejected when nobody waits behind', () => {
    expect(board(stateAfter(three, when(three, postpone('A002', 40)))).lanes[0]?.line).toBe('1,3-4,2');
    expect(when(three, postpone('A004', 1))).toMatchObject({ error: { code: 'nobody-waiting' } });
  });

  it('is rejected once called, as is leaving from the phone', () => {
    const called = runCommands(three, [call]);
    expect(when(called, postpone('A001', 1))).toMatchObject({ error: { code: 'already-done' } });
    const leave = makeCommand({ type: 'leave', ticket: 'A001', reason: 'left', unlessCalled: true });
    expect(when(called, leave)).toMatchObject({ error: { code: 'already-done' } });
    expect(when(three, leave)).toMatchObject({ ok: true });
  });

  it('counts priority tickets in calling order', () => {
    const state = runCommands(given(), [checkIn, checkIn, priority, checkIn]);
    expect(board(state).lanes[0]?.line).toBe('3,1-2,4');
    expect(board(stateAfter(state, when(state, postpone('A003', 1)))).lanes[0]?.line).toBe('3,1-2,4');
  });

  it('does not count as staff activity', () => {
    const asked = stateAfter(three, when(three, postpone('A001', 1), residentDeviceId('a-key')));
    expect(asked.lastTapAt).toBe(three.lastTapAt);
    expect(stateAfter(three, when(three, { ...postpone('A001', 1), at: at('11:00') })).lastTapAt).toBe(
      at('11:00'),
    );
  });

  it('prompts for a recount two hours after the first check-in and after each recount', () => {
    const busy = runCommands(given(), [checkIn, makeCommand({ type: 'check-in', lane: 'pcr' }, at('11:55'))]);
    expect(confirmationState(busy, at('11:59')).question).toBeNull();
    const after = runCommands(busy, [makeCommand({ type: 'resume' }, at('12:01'))]);
    expect(confirmationState(after, at('12:02')).question).toBe('recount-due');
    const counted = runCommands(after, [
      makeCommand({ type: 'correct', lane: 'pcr', waiting: 2 }, at('12:03')),
    ]);
    expect(confirmationState(counted, at('12:04')).question).toBeNull();
  });

  it('never calls a line unconfirmed whose staff tap, only asks for a count', () => {
    const tapped = Array.from({ length: 60 }, (_, index) => ({
      ...makeCommand(
        { type: 'check-in', lane: 'pcr' },
        at(`${9 + Math.floor(index / 20)}:${String((index % 20) * 3).padStart(2, '0')}`.padStart(5, '0')),
      ),
      id: `tap-${index}`,
    }));
    const busy = runCommands(given(), tapped);
    expect(confirmationState(busy, at('11:58'))).toMatchObject({
      question: 'recount-due',
      unconfirmedSince: null,
    });
  });

  it('takes neither a later opening nor a midnight for a tap', () => {
    const early = runCommands(given(), [makeCommand({ type: 'reopen-intake' }, at('07:00'))]);
    expect(confirmationState(early, at('07:20')).unconfirmedSince).toBe(at('07:00'));
    const carriedOver = { at: at('00:00'), until: null };
    const allNight = { ...given(), carriedOver, lastTapAt: '2026-11-22T14:00:00.000Z' };
    expect(confirmationState(allNight, at('09:05')).unconfirmedSince).toBe('2026-11-22T14:00:00.000Z');
    const startedAt = '2026-11-22T12:00:00.000Z';
    const counted = runCommands(given(), [checkIn]);
    const tapped = {
      ...counted,
      carriedOver,
      lastTapAt: at('09:04'),
      lanes: counted.lanes.map((lane) => ({ ...lane, startedAt })),
    };
    expect(confirmationState(tapped, at('09:05'))).toMatchObject({
      question: 'recount-due',
      askedSince: startedAt,
    });
  });
});
