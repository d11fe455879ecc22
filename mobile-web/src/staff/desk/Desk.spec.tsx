import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk } from '../testing/desk-fixtures.js';
import {
  answered,
  busy,
  closed,
  empty,
  offline,
  rejected,
  storageBlocked,
  storageFull,
  wrongClock,
} from './Desk.examples.js';

it.each([
  [
    'ko',
    busy,
    [
      '다음 번호 A017',
      'A002',
      'A001만 마칩니다',
      'A001 마치고 부릅니다',
      'A001 호출',
      '온라인 · 모두 저장됨',
      '15명',
    ],
  ],
  [
    'en',
    busy,
    [
      'Next number A017',
      'A002',
      'Finishes A001 only',
      'Finishes A001 and calls',
      'A001 called',
      'Online · all saved',
    ],
  ],
  ['ko', answered, [/^5분 늦으신다고 합니다 · /, 'A001 호출']],
  ['en', answered, [/^Will be 5 min late · /, 'A001 called']],
  ['ko', empty, ['기다리는 분이 없습니다', '아직 기록이 없습니다']],
  ['en', empty, ['Nobody is waiting', 'No actions yet']],
  ['ko', closed, ['운영 종료', '운영 종료 · 내일(화) 09:00에 엽니다']],
  ['en', closed, ['Closed', 'Closed · Opens tomorrow (Tue) 09:00']],
  [
    'ko',
    offline,
    ['계속 누르셔도 됩니다.', '오프라인 · 1건 보관 중', 'TV에 표시되지 않습니다. 번호를 직접 불러 주세요.'],
  ],
  [
    'en',
    offline,
    ['You can keep working.', 'Offline · 1 to send', 'Not on the TV. Please call out the number.'],
  ],
  ['ko', rejected, ['A · 10:00에 누른 호출, 저장되지 못했습니다.', '다시 넣기', '없던 일로']],
  ['en', rejected, ['A · Call at 10:00: not saved.', 'Put in again', 'Drop it']],
  ['ko', wrongClock, ['태블릿 시계가 3분 틀립니다.']],
  ['en', wrongClock, ['The tablet’s clock is off by 3 min.']],
  ['ko', storageBlocked, ['이 브라우저가 누른 내용을 보관하지 못하고 있습니다.']],
  ['en', storageFull, ['The tablet’s storage is full, so your taps are not kept on it.']],
] as const)('shows in %s the state of the desk and what to do (%#)', (language, example, texts) => {
  render(inLanguage(language, example));
  for (const text of texts) expect(screen.getAllByText(text)[0]).toBeVisible();
});

it('counts the minutes in service by the corrected clock', () => {
  const slowBy = (minutes: number) => Date.parse(busyDesk.asOf) + minutes * 60_000 - Date.now();
  render(inLanguage('ko', deskElement({ desk: busyDesk, view: { clockOffsetMs: slowBy(4.5) } })));
  expect(screen.getByText(/4분째/)).toBeVisible();
});

it('sends the command each button names', async () => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ desk: busyDesk, tap })));
  await userEvent.click(screen.getByRole('button', { name: /^접수 ?다음/ }));
  await userEvent.click(screen.getByRole('button', { name: /다음 분 호출/ }));
  await userEvent.click(screen.getByRole('button', { name: /검사 완료/ }));
  expect(tap.mock.calls.map(([made]) => made)).toEqual([
    { type: 'check-in', lane: 'pcr' },
    { type: 'call', lane: 'pcr', booth: '1' },
    { type: 'check-out', ticket: 'A001' },
  ]);
});

it('counts people in and out with one button each', async () => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ desk: busyDesk, tap })));
  await userEvent.click(screen.getByRole('button', { name: /신속항원/ }));
  await userEvent.click(screen.getByRole('button', { name: /\+1/ }));
  expect(tap).toHaveBeenCalledWith({ type: 'check-in', lane: 'heads' });
  expect(screen.getByRole('button', { name: /−1/ })).toBeDisabled();
});

it.each([
  ['client-too-old', /새로고침해 주세요. 누른 내용은 보관/, 1],
  ['server-too-old', /계속 누르셔도 됩니다/, 0],
  ['unknown-clinic', /보건소에 연락해 주세요. .*누른 내용은 보관되어 있습니다/, 0],
] as const)(
  'shows what to do when the server cannot serve this tablet: %s',
  (blockedReason, text, reloads) => {
    render(inLanguage('ko', deskElement({ desk: busyDesk, view: { connection: 'offline', blockedReason } })));
    expect(screen.getByRole('alert')).toHaveTextContent(text);
    expect(screen.queryAllByRole('button', { name: '새로고침' })).toHaveLength(reloads);
  },
);
