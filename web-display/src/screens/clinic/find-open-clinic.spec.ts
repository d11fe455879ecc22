import { expect, it } from 'vitest';
import { exampleBoard, exampleLane, exampleTimeMs, pcr, rapid } from '../../gallery/example-boards.js';
import { findOpenClinic } from './find-open-clinic.js';

const closed = exampleBoard({ status: 'closed', waiting: 0 });
const at = (clinicId: string, hour: string, change = {}) =>
  exampleBoard({ clinicId, closesAt: `2026-11-23T${hour}:00:00.000Z`, ...change });
const find = (...district: Parameters<typeof findOpenClinic>[1]) =>
  findOpenClinic(closed, district, exampleTimeMs);

it('names the open clinic that closes last, and the lane to go to', () => {
  const lanes = [{ ...pcr, intake: 'full' as const }, rapid];
  expect(find(closed, at('early', '09'), at('late', '12', { lanes }))).toMatchObject({
    board: { clinicId: 'late' },
    lane: { lane: 'rapid' },
  });
});

it('names the test that is called soonest there, wherever its lane stands', () => {
  const minutes = (high: number) => ({ low: 0, likely: 60, high: high * 60 });
  const lanes = [
    { ...pcr, forecast: minutes(60) },
    { ...rapid, forecast: minutes(10) },
  ];
  expect(find(at('other', '12', { lanes }))).toMatchObject({ lane: { lane: 'rapid' }, namesLane: true });
});

it('names no test where both clinics have the same one alone', () => {
  const one = at('one', '12', { lanes: [pcr] });
  expect(findOpenClinic(exampleBoard({ lanes: [pcr] }), [one], exampleTimeMs)?.namesLane).toBe(false);
  expect(find(one)?.namesLane).toBe(true);
});

it('prefers one that is open round the clock', () => {
  const { closesAt: _, ...roundTheClock } = at('all-day', '12');
  expect(find(at('late', '14'), roundTheClock)?.board.clinicId).toBe('all-day');
});

it.each([
  ['is closed too', at('other', '12', { status: 'closed' })],
  ['takes nobody in', at('other', '12', { lanes: [{ ...pcr, intake: 'closed' }] })],
  ['is paused', at('other', '12', { status: 'paused', reason: 'lunch' })],
  ['has not been heard of', at('other', '12', { unconfirmedSince: '2026-11-23T05:00:00.000Z' })],
  ['went silent', at('other', '12', { contactAt: '2026-11-23T05:26:00.000Z' })],
  ['does another test', at('other', '12', { lanes: [exampleLane({ lane: 'antibody' })] })],
])('does not name one that %s', (_, other) => {
  expect(find(other)).toBeNull();
});
