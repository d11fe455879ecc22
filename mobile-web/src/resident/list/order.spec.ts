import { expect, it } from 'vitest';
import { clinicBoard, district } from '../testing/boards.js';
import { inOrder, sortBoards } from './order.js';

const ids = (boards: readonly { clinicId: string }[]) => boards.map(({ clinicId }) => clinicId);
const five = clinicBoard('five', { waiting: 5 });
const two = clinicBoard('two', { waiting: 2 });
const none = clinicBoard('none', { waiting: 0 });

it('puts the fewest waiting first and a figure nobody knows last', () => {
  const { open } = sortBoards([five, none, two], (board) => board !== none);
  expect(ids(open)).toEqual(['two', 'five', 'none']);
});

it('keeps shut clinics apart, soonest first', () => {
  const { open, shut } = sortBoards(district, () => true);
  expect(ids(open)).toEqual(['wangsimni-plaza', 'seongdong-health-centre']);
  expect(ids(shut)).toEqual(['salgoji', 'geumho', 'eungbong']);
});

it('holds an order and adds newcomers at the end', () => {
  expect(ids(inOrder([none, two, five], ['five', 'two']))).toEqual(['five', 'two', 'none']);
});
