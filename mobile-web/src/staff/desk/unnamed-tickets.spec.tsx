import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const offline = { connection: 'offline', delivery: 'offline' } as const;
const keyOf = (name: RegExp) => screen.getByRole('button', { name });

it('calls the next person without a number in large figures that nobody was given', async () => {
  const tap = vi.fn(() => null);
  const view = { ...offline, unconfirmedTickets: ['A002'] };
  render(inLanguage('ko', deskElement({ desk: busyDesk, view, tap })));
  const call = keyOf(/다음 분 호출/);
  expect(call).not.toHaveTextContent('A002');
  expect(call).toHaveTextContent('가장 먼저 오신 분을 부릅니다.');
  await userEvent.click(call);
  expect(tap).toHaveBeenCalledWith({ type: 'call', lane: 'pcr', booth: '1' });
});

it('does not flicker between sentences while the answer is on its way', () => {
  render(inLanguage('en', deskElement({ desk: busyDesk, view: { unconfirmedTickets: ['A002'] } })));
  expect(keyOf(/Call next/)).toHaveTextContent('Room 1 · shown on phones');
  expect(keyOf(/Call next/)).not.toHaveTextContent('A002');
});

it('does nothing to a called person by a number that may become another’s', () => {
  const view = { ...offline, unconfirmedTickets: ['A001'] };
  render(inLanguage('ko', deskElement({ desk: busyDesk, view })));
  for (const name of [/다시 부르기/, /안 오심 처리/, /검사 완료/]) expect(keyOf(name)).toBeDisabled();
  expect(keyOf(/다음 분 호출/)).not.toHaveTextContent('A001');
  expect(keyOf(/다음 분 호출/)).toBeEnabled();
});
