import { expect, it } from 'vitest';
import { clinicBoard, districtBoards, rapid } from '../testing/fixtures.js';
import { keepOrder, sortBoards } from './sort-clinics.js';

const ids = (boards: readonly { clinicId: string }[]) => boards.map(({ clinicId }) => clinicId);
const five = clinicBoard('five', { waiting: 5 });
const two = clinicBoard('two', { waiting: 2 });
const none = clinicBoard('none', { waiting: 0 });
const defaults = { test: null, hasFigures: () => true, distanceMetres: null };

it('sorts by people waiting, with unknown figures last', () => {
  const { open } = sortBoards([five, none, two], { ...defaults, hasFigures: (board) => board !== none });
  expect(ids(open)).toEqual(['two', 'five', 'none']);
});

it('prefers a forecast to a count', () => {
  const [lane] = five.lanes;
  if (!lane) throw new Error('The example has no lane');
  const quick = clinicBoard('quick', {
    waiting: 30,
    lanes: [{ ...lane, waiting: 30, forecast: { low: 60, likely: 120, high: 300 } }],
  });
  expect(ids(sortBoards([five, two, quick], defaults).open)).toEqual(['quick', 'two', 'five']);
});

it('sorts by distance on request', () => {
  const metres = (board: { clinicId: string }) => board.clinicId.length;
  expect(ids(sortBoards([none, five, two], { ...defaults, distanceMetres: metres }).open)).toEqual([
    'two',
    'five',
    'none',
  ]);
});

it('leaves out clinics without the test and lists those with a closed lane as closed', () => {
  const offers = clinicBoard('offers', { lanes: [...five.lanes, rapid] });
  const full = clinicBoard('full', { lanes: [...five.lanes, { ...rapid, intake: 'closed' }] });
  const sorted = sortBoards([five, offers, full], { ...defaults, test: 'rapid' });
  expect(ids(sorted.open)).toEqual(['offers']);
  expect(ids(sorted.closed)).toEqual(['full']);
});

it('lists closed clinics separately, the first to open on top', () => {
  const { open, closed } = sortBoards(districtBoards, defaults);
  expect(ids(open)).toEqual(['wangsimni-plaza', 'seongdong-health-centre']);
  expect(ids(closed)).toEqual(['salgoji', 'geumho', 'eungbong']);
});

it('keeps a given order and adds new clinics at the end', () => {
  expect(ids(keepOrder([none, two, five], ['five', 'two']))).toEqual(['five', 'two', 'none']);
});
