import { describe, expect, it } from 'vitest';
import { laneIntakeAt } from '../lane-intake.js';
import type { LaneDay } from '../state.js';
import { at, dayOpened, given, makeCommand, runCommands, when } from '../testing/scenario.js';

const arrive = (clock: string, body: { number?: number; series?: string; despiteClosed?: boolean } = {}) =>
  makeCommand({ type: 'check-in', lane: 'pcr', ...body }, at(clock));
const close = (clock: string) => makeCommand({ type: 'close-intake' }, at(clock));
const reopen = (clock: string) => makeCommand({ type: 'reopen-intake' }, at(clock));
const last = (number: number, clock: string) =>
  makeCommand({ type: 'last-number', lane: 'pcr', number }, at(clock));
const takenIn = { ok: true };
const closed = { error: { code: 'intake-closed' } };

describe('a tap that arrives after intake was closed', () => {
  const afterwards = runCommands(given(), [close('16:00')]);

  it('counts by its own time', () => {
    expect(when(afterwards, arrive('15:59'))).toMatchObject(takenIn);
    expect(when(afterwards, arrive('16:00'))).toMatchObject(closed);
    expect(when(afterwards, arrive('16:10'))).toMatchObject(closed);
  });

  it('counts while it had been opened by hand before', () => {
    const evening = runCommands(given(), [reopen('17:40'), close('17:55')]);
    expect(when(evening, arrive('17:50'))).toMatchObject(takenIn);
    expect(when(evening, arrive('17:35'))).toMatchObject(closed);
    expect(when(evening, arrive('17:56'))).toMatchObject(closed);
  });

  it('is taken in by hand although it came too late', () => {
    expect(when(afterwards, arrive('16:10', { despiteClosed: true }))).toMatchObject(takenIn);
  });

  it('counts on a roll', () => {
    const lanes = dayOpened.lanes.map((lane) => ({ ...lane, way: 'rolls' as const }));
    const roll = runCommands(given({ ...dayOpened, lanes }), [close('16:00')]);
    const torn = (clock: string) => makeCommand({ type: 'tear-off', lane: 'pcr', number: 3 }, at(clock));
    expect(when(roll, torn('15:59'))).toMatchObject(takenIn);
    expect(when(roll, torn('16:01'))).toMatchObject(closed);
  });
});

describe('a tap that arrives after the last place was taken', () => {
  it('counts by its own time', () => {
    const [pcr, rapid] = dayOpened.lanes;
    if (!pcr || !rapid) throw new Error('The day has two lanes');
    const small = given({ ...dayOpened, lanes: [{ ...pcr, quota: { morning: 2, afternoon: 2 } }, rapid] });
    const full = runCommands(small, [arrive('10:00'), arrive('10:10')]);
    expect(when(full, arrive('10:05'))).toMatchObject(takenIn);
    expect(when(full, arrive('10:11'))).toMatchObject(closed);
  });

  it('counts if the last number was set after it, or is not exceeded', () => {
    const reserve = makeCommand({ type: 'reserve-numbers', lane: 'pcr', count: 4 }, at('09:50'));
    const state = runCommands(given(), [reserve, last(2, '10:30')]);
    expect(when(state, arrive('10:20', { number: 3 }))).toMatchObject(takenIn);
    expect(when(state, arrive('10:40', { number: 2 }))).toMatchObject(takenIn);
    expect(when(state, arrive('10:40', { number: 3 }))).toMatchObject(closed);
  });

  it('takes up a place of the last number from a tablet’s own series, and counts by its own time', () => {
    const claim = makeCommand({ type: 'claim-series' }, at('09:40'));
    const set = runCommands(given(), [claim, last(3, '09:50'), arrive('10:00')]);
    const own = (clock: string, number: number) => arrive(clock, { series: 'K', number });
    const one = runCommands(set, [own('10:05', 1)]);
    expect(laneIntakeAt(one, one.lanes[0] as LaneDay, at('10:06'))).toMatchObject({ placesLeft: 1 });
    const full = runCommands(one, [arrive('10:10')]);
    expect(when(full, arrive('10:20'))).toMatchObject(closed);
    expect(when(full, own('10:20', 2))).toMatchObject(closed);
    expect(when(full, own('10:09', 2))).toMatchObject(takenIn);
  });
});
