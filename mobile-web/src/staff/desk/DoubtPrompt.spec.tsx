import type { Command, Desk } from '@hannun/shared/contract';
import { predictDesk } from '@hannun/shared/outbox';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk, device, passedDesk, recountedDesk } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const show = (desk: Desk, language: 'ko' | 'en' = 'ko') => {
  const tap = vi.fn((_: Tap) => null);
  const shown = render(inLanguage(language, deskElement({ desk, tap })));
  const press = (ticket: string, name: string) =>
    userEvent.click(within(screen.getByRole('group', { name: ticket })).getByRole('button', { name }));
  return { press, tap, ...shown };
};
const askedNumbers = () =>
  screen.queryAllByRole('group', { name: /^A\d+$/ }).map((group) => group.getAttribute('aria-label'));

it('asks nothing while nobody is doubted', () => {
  show(busyDesk);
  expect(askedNumbers()).toEqual([]);
});

it('asks by number about somebody whom three were called past, who is still the next to be called', async () => {
  const { press, tap } = show(passedDesk);
  expect(screen.getByText(/뒤 번호를 세 번 먼저 불렀습니다/)).toBeVisible();
  expect(askedNumbers()).toEqual(['A001']);
  expect(screen.getByRole('button', { name: /다음 분 호출/ })).toHaveTextContent('A001');
  await press('A001', '부르기');
  expect(tap).toHaveBeenLastCalledWith({ type: 'call', lane: 'pcr', booth: '1', ticket: 'A001' });
  await press('A001', '빼기');
  expect(tap).toHaveBeenLastCalledWith({
    type: 'leave',
    ticket: 'A001',
    reason: 'no-show',
    unlessCalled: true,
  });
  await press('A001', '여기 계심');
  expect(tap).toHaveBeenLastCalledWith({ type: 'reinstate', ticket: 'A001' });
});

it('asks after a recount about as many numbers as people were not found, one at a time', () => {
  const { unmount } = show(recountedDesk);
  expect(screen.getByText(/11명 계신데 번호는 15명분입니다/)).toBeVisible();
  expect(askedNumbers()).toEqual(['A002']);
  expect(screen.getByRole('button', { name: /다음 분 호출/ })).toHaveTextContent('A002');
  expect(screen.getByRole('button', { name: /대기 인원 다시 세기/ })).toHaveTextContent('11명');
  unmount();
  show(recountedDesk, 'en');
  expect(screen.getByText(/11 people here, numbers for 15/)).toBeVisible();
});

it('waits with the question until the next recount', async () => {
  show(recountedDesk);
  await userEvent.click(screen.getByRole('button', { name: '나중에' }));
  expect(askedNumbers()).toEqual([]);
});

it('asks no more about a number taken out, and the count stays what was counted', () => {
  const leave = {
    type: 'leave',
    id: '00000000-0000-4000-8000-000000000001',
    clinicId: 'seongdong',
    at: '2026-11-23T01:05:00.000Z',
    ticket: 'A002',
    reason: 'no-show',
  } as const satisfies Command;
  const entry = { command: leave, order: 1, state: 'queued' } as const;
  show(predictDesk(recountedDesk, [entry], device.id, leave.at));
  expect(askedNumbers()).toEqual(['A003']);
  expect(screen.getByRole('button', { name: /대기 인원 다시 세기/ })).toHaveTextContent('11명');
});
