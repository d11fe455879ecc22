import { expect, it } from 'vitest';
import type { CommandOf } from '../contract/command.js';
import type { Desk, LaneDesk } from '../contract/desk.js';
import { maxSeriesNumber } from '../contract/limits.js';
import { deskOf } from '../queue/desk.js';
import type { ClinicDay } from '../queue/state.js';
import { at, given, makeCommand, stateAfter, when } from '../queue/testing/scenario.js';
import { predictDesk } from './optimistic-state.js';
import { enqueue, type Outbox } from './outbox.js';
import {
  neededClaim,
  nextInSeries,
  provisionalTickets,
  type TabletSeries,
  withLetter,
  withNumberUsed,
} from './tablet-series.js';

const context = (device = 'a', nowIso = at('10:00')) => ({ device, nowIso });
const deskAt = (state: ClinicDay, nowIso = at('10:00')): Desk => deskOf(state, { version: 1, nowIso });
const laneOf = (desk: Desk, lane = 'pcr'): LaneDesk => {
  const found = desk.lanes.find((each) => each.lane === lane);
  if (!found) throw new Error(`The story has no lane "${lane}"`);
  return found;
};
const claims = (state: ClinicDay, device: string, letter?: string) =>
  when(state, makeCommand({ type: 'claim-series', ...(letter === undefined ? {} : { letter }) }), device);
/** The day with a letter for each of these tablets. */
const claimed = (...devices: string[]): ClinicDay =>
  devices.reduce((state, device) => stateAfter(state, claims(state, device)), given());
const seriesOf = (letter = 'K', used = {}): TabletSeries => ({ day: '2026-11-23', letter, used });
const checkIn = (number: number, series = 'K', lane = 'pcr'): CommandOf<'check-in'> =>
  makeCommand({ type: 'check-in', lane, series, number });

it('gives each tablet a letter of its own, and none that a lane has', () => {
  expect(deskAt(claimed('a', 'b')).series).toEqual([
    { letter: 'K', device: 'a' },
    { letter: 'M', device: 'b' },
  ]);
  const laneK = { ...given(), lanes: given().lanes.map((lane) => ({ ...lane, code: 'K' })) };
  expect(claims(laneK, 'a')).toMatchObject({ result: { letter: 'M' } });
});

it('keeps a letter that is named, gives another to who lost it, and ends after four', () => {
  let state = claimed('a');
  expect(claims(state, 'a', 'K')).toMatchObject({ result: { letter: 'K' } });
  expect(claims(state, 'b', 'K')).toMatchObject({ result: { letter: 'M' } });
  for (const letter of ['M', 'R', 'T']) {
    const decision = claims(state, 'a');
    expect(decision).toMatchObject({ result: { letter } });
    state = stateAfter(state, decision);
  }
  expect(claims(state, 'a')).toMatchObject({ error: { code: 'already-done' } });
});

it('asks for a letter while it hands out slips, once, and again on another day or when one is used up', () => {
  expect(neededClaim(null, deskAt(given()), context())).toEqual({});
  expect(neededClaim(null, deskAt(given(), at('19:00')), context())).toBeNull();
  const desk = deskAt(claimed('a'));
  expect(neededClaim(seriesOf(), desk, context())).toBeNull();
  expect(neededClaim(seriesOf(), desk, context('b'))).toEqual({});
  expect(neededClaim(null, desk, context())).toEqual({});
  expect(neededClaim(seriesOf('K', { pcr: maxSeriesNumber }), desk, context())).toEqual({});
  const morning = { ...desk, series: [{ letter: 'K', device: 'a', carried: true as const }] };
  expect(neededClaim(seriesOf(), morning, context())).toEqual({ letter: 'K' });
});

it('numbers 99 slips in each lane, whatever becomes of them', () => {
  const desk = deskAt(claimed('a'));
  let series: TabletSeries | null = seriesOf();
  for (let slip = 1; slip <= maxSeriesNumber; slip += 1) {
    expect(nextInSeries(series, desk, laneOf(desk), context())).toEqual({ series: 'K', number: slip });
    series = withNumberUsed(series, desk, checkIn(slip));
  }
  expect(nextInSeries(series, desk, laneOf(desk), context())).toBeNull();
  expect(nextInSeries(series, desk, laneOf(desk, 'rapid'), context())).toMatchObject({ number: 1 });
  const another = withLetter(series, desk, 'M');
  expect(another.used).toEqual({});
  expect(withLetter(series, desk, 'K').used).toEqual({ pcr: maxSeriesNumber });
});

it('has no number after the end of the day, nor one that another tablet was given', () => {
  const desk = deskAt(claimed('a'));
  const next = (nowIso: string, device = 'a') =>
    nextInSeries(seriesOf(), desk, laneOf(desk), context(device, nowIso));
  expect(next('2026-11-23T14:59:59.000Z')).not.toBeNull();
  expect(next('2026-11-23T15:00:00.000Z')).toBeNull();
  expect(next(at('10:00'), 'b')).toBeNull();
});

it('starts at 1 on another day, and goes on where the line does', () => {
  const evening = seriesOf('K', { pcr: 7 });
  const desk = { ...deskAt(claimed('a')), day: '2026-11-24' };
  expect(nextInSeries(evening, desk, laneOf(desk), context())).toMatchObject({ number: 1 });
  const on = { ...desk, carriedOver: { at: at('00:00'), until: null } };
  expect(nextInSeries(evening, on, laneOf(on), context())).toMatchObject({ number: 8 });
});

it('takes a number of its series from the tablet that holds it, once', () => {
  const state = claimed('a', 'b');
  const taken = when(state, checkIn(7), 'a');
  expect(taken).toMatchObject({ ok: true, result: { ticket: 'AK07' } });
  const refused = { error: { code: 'already-done' } };
  expect(when(stateAfter(state, taken), checkIn(7), 'a')).toMatchObject(refused);
  expect(when(state, checkIn(7), 'b')).toMatchObject(refused);
  expect(when(state, checkIn(100), 'a')).toMatchObject(refused);
  expect(when(stateAfter(state, taken), makeCommand({ type: 'check-in', lane: 'pcr' }), 'a')).toMatchObject({
    result: { ticket: 'A001' },
  });
});

it('lists tickets whose number the server has yet to give', () => {
  const state = claimed('a');
  const unnumbered = { ...makeCommand({ type: 'check-in', lane: 'pcr' }), id: 'open' } as const;
  const outbox = [{ ...checkIn(1), id: 'own' }, unnumbered].reduce<Outbox>(enqueue, []);
  expect(provisionalTickets(predictDesk(deskAt(state), outbox, 'a', at('10:00')), outbox)).toEqual(['A001']);
});
