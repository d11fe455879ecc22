import { guestNumber } from '@hannun/shared/contract';
import type { EventOf } from '@hannun/shared/queue';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  arrival,
  busyDesk,
  called,
  dayOpened,
  deskAfter,
  device,
  done,
  familyDesk,
  issuedSlipDesk,
  pcrLane,
  recalledDesk,
  recountedDesk,
} from '../testing/desk-fixtures.js';
import { callMismatch, nothingDone, oldAction } from './UndoBar.examples.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-23T01:00:10.000Z') }));
afterEach(() => vi.useRealTimers());

const bar = () => document.querySelector('.undo-bar');

it('has nothing to undo before the first tap', () => {
  render(inLanguage('ko', nothingDone));
  expect(screen.getByText('아직 기록이 없습니다')).toBeVisible();
  expect(screen.getByRole('button', { name: '되돌리기' })).toBeDisabled();
});

it('stays available however long ago it was', () => {
  vi.setSystemTime('2026-11-23T01:00:31.000Z');
  render(inLanguage('ko', oldAction));
  expect(screen.getByRole('button', { name: '되돌리기' })).toBeEnabled();
});

it('names the number that was called again, in the history too', async () => {
  render(inLanguage('ko', deskElement({ desk: recalledDesk })));
  await userEvent.click(screen.getByRole('button', { name: /^A001 다시 부름/ }));
  expect(within(screen.getByRole('dialog')).getByText('A001 다시 부름')).toBeVisible();
});

it('tells what a recount changed, and undoes it', async () => {
  const tap = vi.fn((_: Tap) => null);
  const { unmount } = render(inLanguage('ko', deskElement({ desk: recountedDesk, tap })));
  expect(screen.getByRole('button', { name: /A 대기 15→11명/ })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '되돌리기' }));
  expect(tap.mock.calls).toEqual([[{ type: 'undo', commandId: 'r' }]]);
  unmount();
  render(inLanguage('en', deskElement({ desk: recountedDesk })));
  expect(screen.getByRole('button', { name: /A recounted: 15 → 11/ })).toBeVisible();
});

it('tells how many came together where heads are counted', () => {
  render(inLanguage('ko', deskElement({ desk: familyDesk })));
  expect(screen.getByRole('button', { name: /B \+4/ })).toBeVisible();
});

it('undoes the last action with one press, and its text opens the history', async () => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ desk: busyDesk, tap })));
  await userEvent.click(screen.getByRole('button', { name: '되돌리기' }));
  expect(tap.mock.calls).toEqual([[{ type: 'undo', commandId: 'call-1' }]]);
  await userEvent.click(screen.getByRole('button', { name: /A001 호출/ }));
  expect(screen.getByRole('dialog', { name: '오늘 한 일' })).toBeVisible();
});

it('offers the slip of the last check-in without opening it', async () => {
  render(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '번호표' }));
  expect(screen.getByRole('dialog', { name: 'A001 번호표' })).toBeVisible();
});

it('shows the number just given for five seconds, with party, place, print and undo', async () => {
  const given = deskAfter([arrival(1), arrival(2), { ...arrival(3), party: 4, token: 'token-3' }]);
  const printSlip = vi.spyOn(window, 'print').mockReturnValue();
  vi.setSystemTime('2026-11-23T01:00:02.000Z');
  const { unmount } = render(inLanguage('ko', deskElement({ desk: given })));
  expect(screen.getByText('방금 드린 번호').closest('.given-number')).toHaveTextContent(
    'A003 방금 드린 번호 4명앞에 2명',
  );
  expect(screen.getByRole('button', { name: '되돌리기' })).toBeEnabled();
  await userEvent.click(screen.getByRole('button', { name: '번호표 인쇄' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await vi.waitFor(() => expect(printSlip).toHaveBeenCalled());
  unmount();
  vi.setSystemTime('2026-11-23T01:00:05.000Z');
  render(inLanguage('ko', deskElement({ desk: given })));
  expect(screen.queryByText(/방금 드린 번호/)).toBeNull();
  expect(screen.getByRole('button', { name: /A003 접수 · 4명/ })).toBeVisible();
});

it('offers no slip while the number is unconfirmed', () => {
  render(inLanguage('ko', deskElement({ desk: issuedSlipDesk, view: { unconfirmedTickets: ['A001'] } })));
  expect(screen.queryByRole('button', { name: '번호표' })).toBeNull();
  expect(screen.getByText(/임시 번호/)).toBeVisible();
});

it.each([
  ['ko', 'A002번은 2번 검사실에서 먼저 불렀습니다. A001번을 불러 주세요.'],
  ['en', 'A002 was called to Room 2 first. Please call A001.'],
] as const)('shows in %s that a call took another ticket, and why', (language, text) => {
  render(inLanguage(language, callMismatch));
  expect(screen.getByRole('alert')).toHaveTextContent(text);
  expect(screen.getByRole('button', { name: language === 'ko' ? '되돌리기' : 'Undo' })).toBeEnabled();
});

it('says that whoever awaits a result does, until it is there', () => {
  const origin = { device: 'tablet-1', command: 'await', type: 'check-out' };
  const awaiting = { ...done(1, 10, '2026-11-23T01:40:00.000Z'), origin };
  const desk = deskAfter([arrival(1), called(1, '1'), awaiting]);
  const { unmount } = render(inLanguage('ko', deskElement({ desk })));
  expect(bar()).toHaveTextContent('A001 결과 기다림');
  unmount();
  const given = { ...done(1, 20), origin: { ...origin, command: 'given' } };
  render(inLanguage('ko', deskElement({ desk: deskAfter([arrival(1), called(1, '1'), awaiting, given]) })));
  expect(bar()).toHaveTextContent('A001 마침');
});

it.each([
  ['ko', 'no-show', 'A001 안 오심'],
  ['en', 'no-show', 'A001 no-show'],
  ['ko', 'left', 'A001 줄에서 빠짐'],
  ['en', 'left', 'A001 left the line'],
] as const)(
  'says in %s why a number left the line, also once it is back: %s',
  async (language, reason, text) => {
    const origin = { device: device.id, command: 'gone', type: 'leave' };
    const left = { type: 'left', at: dayOpened.at, lane: 'pcr', number: 1, reason, origin } as const;
    const { unmount } = render(
      inLanguage(language, deskElement({ desk: deskAfter([arrival(1), called(1, '1'), left]) })),
    );
    expect(bar()).toHaveTextContent(text);
    unmount();
    const back = { type: 'reinstated', at: dayOpened.at, lane: 'pcr', number: 1 } as const;
    const desk = deskAfter([arrival(1), called(1, '1'), left, back]);
    render(inLanguage(language, deskElement({ desk, dialog: { dialog: 'history' } })));
    expect(within(screen.getByRole('dialog')).getByText(text)).toBeVisible();
  },
);

it('offers the last step that nothing was built on since', async () => {
  const tap = vi.fn((_: Tap) => null);
  const call = { ...called(1, '1'), origin: { device: device.id, command: 'call', type: 'call' } };
  const { origin: _, ...ended } = done(1, 10);
  render(inLanguage('en', deskElement({ desk: deskAfter([arrival(1), arrival(2), call, ended]), tap })));
  expect(bar()).toHaveTextContent('A002 checked in');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(tap.mock.calls).toEqual([[{ type: 'undo', commandId: 'arrival-2' }]]);
});

it('says when a ticket came from another lane, not that it was checked in then', () => {
  const lanes = [pcrLane, { ...pcrLane, lane: 'rapid', code: 'B', booths: ['4'] }];
  const sent: EventOf<'sent'> = {
    ...{ type: 'sent', at: '2026-11-23T01:22:00.000Z', lane: 'pcr', number: 1, party: 1, priority: false },
    ...{ to: { lane: 'rapid', number: guestNumber('A001', 1) }, place: 1 },
  };
  const desk = deskAfter([arrival(1), sent], sent.at, { ...dayOpened, lanes });
  render(inLanguage('ko', deskElement({ desk, dialog: { dialog: 'ticket', ticket: 'A001' } })));
  expect(screen.getByRole('dialog', { name: 'A001' })).toHaveTextContent('10:22에 이 줄로 옴');
  expect(screen.getByRole('dialog', { name: 'A001' })).not.toHaveTextContent('접수 ·');
});
