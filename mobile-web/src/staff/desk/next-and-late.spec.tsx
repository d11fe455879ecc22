import type { Desk } from '@hannun/shared/contract';
import type { EventOf } from '@hannun/shared/queue';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { arrival, deskAfter } from '../testing/desk-fixtures.js';

const left = (number: number, minute: number, reason: 'no-show' | 'left'): EventOf<'left'> => ({
  type: 'left',
  at: `2026-11-23T01:0${minute}:00.000Z`,
  lane: 'pcr',
  number,
  reason,
  origin: { device: 'tablet-1', command: `leave-${number}`, type: 'leave' },
});
/** Numbers 6 (four people), 7 (priority), 8 to 12 wait; of those before, number 3 left and the others did not come. */
const desk = deskAfter([
  ...[1, 2, 3, 4, 5].map(arrival),
  { ...arrival(6), party: 4 },
  { ...arrival(7), priority: true },
  ...[8, 9, 10, 11, 12].map(arrival),
  left(2, 1, 'no-show'),
  left(1, 2, 'no-show'),
  left(3, 3, 'left'),
  left(5, 4, 'no-show'),
  left(4, 5, 'no-show'),
]);

const show = (shown: Desk) => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ desk: shown, tap })));
  return tap;
};

it('shows the next five with how many share a number and who goes first, each opening its ticket', async () => {
  show(desk);
  const next = within(screen.getByRole('group', { name: '다음 번호' })).getAllByRole('button');
  expect(next.map(({ textContent }) => textContent)).toEqual(['A007우선', 'A0064명', 'A008', 'A009', 'A010']);
  expect(screen.getByRole('button', { name: /다음 분 호출/ })).toHaveTextContent('A007다음 분 호출우선');
  await userEvent.click(screen.getByRole('button', { name: /A006/ }));
  expect(screen.getByRole('dialog', { name: 'A006' })).toBeVisible();
});

it('puts one of the last three who did not come back in line with one tap', async () => {
  const tap = show(desk);
  const late = screen.getAllByRole('button', { name: /다시 줄에 넣기/ });
  expect(late.map(({ textContent }) => textContent?.slice(0, 4))).toEqual(['A004', 'A005', 'A001']);
  await userEvent.click(late[1] ?? document.body);
  expect(tap.mock.calls).toEqual([[{ type: 'reinstate', ticket: 'A005' }]]);
});
