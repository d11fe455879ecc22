import { describe, expect, it } from 'vitest';
import { at, given, makeCommand, runCommands, stateAfter, when } from './testing/scenario.js';

const checkIn = makeCommand({ type: 'check-in', lane: 'pcr' });
const call = makeCommand({ type: 'call', lane: 'pcr', booth: '1' });

describe('check-in', () => {
  it('hands out the numbers of each lane in order', () => {
    const state = runCommands(given(), [checkIn, checkIn, makeCommand({ type: 'check-in', lane: 'rapid' })]);
    expect(when(state, checkIn)).toMatchObject({ ok: true, result: { ticket: 'A003', ahead: 2 } });
    expect(when(state, makeCommand({ type: 'check-in', lane: 'rapid' }))).toMatchObject({
      result: { ticket: 'B002' },
    });
  });

  it('counts the people of a party, not the ticket', () => {
    const state = runCommands(given(), [makeCommand({ type: 'check-in', lane: 'pcr', party: 4 })]);
    expect(when(state, checkIn)).toMatchObject({ result: { ahead: 4 } });
  });

  it('accepts check-ins shortly before opening, but not the night before', () => {
    expect(when(given(), { ...checkIn, at: at('07:30') })).toMatchObject({ ok: true });
    expect(when(given(), { ...checkIn, at: at('06:30') })).toMatchObject({
      error: { code: 'clinic-closed' },
    });
  });

  it('is rejected once intake or the clinic is closed', () => {
    expect(when(given(), { ...checkIn, at: at('17:30') })).toMatchObject({
      error: { code: 'intake-closed' },
    });
    expect(when(given(), { ...checkIn, at: at('18:00') })).toMatchObject({
      error: { code: 'clinic-closed' },
    });
  });

  it('is rejected for an unknown lane', () => {
    const rejection = when(given(), makeCommand({ type: 'check-in', lane: 'blood' }));
    expect(rejection).toMatchObject({ ok: false, error: { code: 'unknown-lane' } });
  });
});

describe('call', () => {
  it('calls the head of the line', () => {
    const state = runCommands(given(), [checkIn, checkIn]);
    expect(when(state, call)).toMatchObject({ ok: true, result: { ticket: 'A001' } });
  });

  it('calls a given ticket out of turn, and then the head again', () => {
    const state = runCommands(given(), [checkIn, checkIn, checkIn]);
    const second = when(state, makeCommand({ type: 'call', lane: 'pcr', booth: '2', ticket: 'A002' }));
    expect(second).toMatchObject({ result: { ticket: 'A002' } });
    expect(when(stateAfter(state, second), call)).toMatchObject({ result: { ticket: 'A001' } });
  });

  it('is rejected when nobody waits', () => {
    expect(when(given(), call)).toMatchObject({ error: { code: 'nobody-waiting' } });
  });

  it('is rejected for a ticket already called or never issued', () => {
    const state = runCommands(given(), [checkIn, call]);
    const again = { ...call, ticket: 'A001' };
    expect(when(state, again)).toMatchObject({ error: { code: 'already-done' } });
    expect(when(state, { ...call, ticket: 'A009' })).toMatchObject({ error: { code: 'unknown-ticket' } });
    expect(when(state, { ...call, ticket: 'B001' })).toMatchObject({ error: { code: 'unknown-ticket' } });
  });

  it('still works after closing for people in line', () => {
    const state = runCommands(given(), [checkIn]);
    expect(when(state, { ...call, at: at('18:30') })).toMatchObject({ ok: true });
  });
});

describe('check-out', () => {
  it('ends the service of the ticket longest in service', () => {
    const state = runCommands(given(), [checkIn, checkIn, call, { ...call, booth: '2' }]);
    expect(when(state, makeCommand({ type: 'check-out', lane: 'pcr' }))).toMatchObject({
      result: { ticket: 'A001' },
    });
  });

  it('ends the first of the line in a lane that only counts people', () => {
    const state = runCommands(given(), [checkIn, checkIn]);
    const out = when(state, makeCommand({ type: 'check-out', lane: 'pcr' }));
    expect(out).toMatchObject({ result: { ticket: 'A001' } });
    expect(stateAfter(state, out).lanes[0]).toMatchObject({ line: [2], finished: 1 });
  });

  it('is rejected for a finished ticket and for an empty lane', () => {
    const out = makeCommand({ type: 'check-out', ticket: 'A001' });
    const state = runCommands(given(), [checkIn, call, out]);
    expect(when(state, out)).toMatchObject({ error: { code: 'already-done' } });
    expect(when(state, makeCommand({ type: 'check-out', lane: 'rapid' }))).toMatchObject({
      error: { code: 'nobody-waiting' },
    });
  });
});
