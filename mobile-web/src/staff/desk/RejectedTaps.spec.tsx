import type { ErrorCode } from '@hannun/shared/contract';
import type { RejectedTap } from '@hannun/shared/outbox';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const refused = (command: object, code: ErrorCode): RejectedTap => ({
  command: { clinicId: 'seongdong', ...command } as RejectedTap['command'],
  order: 1,
  state: 'refused',
  error: { code, message: 'for logs' },
});
const arrival = (number: number, minute: number, party = 1) =>
  refused(
    {
      id: `tap-${number}`,
      type: 'check-in',
      at: `2026-11-23T08:${minute}:00.000Z`,
      lane: 'pcr',
      number,
      party,
    },
    'intake-closed',
  );
const family = [arrival(46, 35), arrival(47, 35), arrival(48, 36), arrival(49, 40, 2)];
const leave = refused(
  { id: 'leave', type: 'leave', at: '2026-11-23T08:41:00.000Z', ticket: 'A003', reason: 'left' },
  'already-done',
);

const show = (outbox: readonly RejectedTap[], language: 'ko' | 'en' = 'ko') => {
  const putInAgain = vi.fn(() => null);
  const acknowledge = vi.fn();
  render(inLanguage(language, deskElement({ desk: busyDesk, view: { outbox }, putInAgain, acknowledge })));
  return { putInAgain, acknowledge, rows: screen.getAllByRole('alert') };
};

it('tells in one band who was not taken in: numbers, times and people', () => {
  const { rows } = show(family);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toHaveTextContent(
    'A046, A047, A048, A049 · 17:35–17:40에 접수한 5명(1·1·1·2)이 저장되지 못했습니다. 오늘 접수는 마감되었습니다.',
  );
});

it('says the same in English', () => {
  expect(show(family, 'en').rows[0]).toHaveTextContent(
    'A046, A047, A048, A049 · 5(1·1·1·2) checked in at 17:35–17:40: not saved.',
  );
});

it('puts all of a band in again, or drops them, with one tap', async () => {
  const { rows, putInAgain, acknowledge } = show([...family, leave]);
  expect(rows[1]).toHaveTextContent('A003 · 17:41에 누른');
  const press = (row: number, name: string) =>
    userEvent.click(within(rows[row] ?? document.body).getByRole('button', { name }));
  await press(0, '다시 넣기');
  expect(putInAgain.mock.calls).toEqual([[['tap-46', 'tap-47', 'tap-48', 'tap-49']]]);
  await press(1, '없던 일로');
  expect(acknowledge.mock.calls.map(([id]) => id)).toEqual(['leave']);
});

it('tells why what was put in again is refused again', async () => {
  const putInAgain = () => ({ code: 'already-done', message: '' }) as const;
  render(inLanguage('ko', deskElement({ desk: busyDesk, view: { outbox: [leave] }, putInAgain })));
  await userEvent.click(screen.getByRole('button', { name: '다시 넣기' }));
  expect(screen.getAllByRole('alert').map(({ className }) => className)).toContain('undo-bar');
});
