import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  arrival,
  boardFor,
  busyDesk,
  closedDesk,
  dayOpened,
  deskAfter,
  pausedDesk,
  recountDueDesk,
} from '../testing/desk-fixtures.js';

const renderDesk = (props: Parameters<typeof deskElement>[0]) => {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ ...props, tap })));
  return tap;
};

it('shows whether intake is open, paused or closed, and asks before closing it', async () => {
  const tap = renderDesk({ desk: busyDesk });
  expect(screen.getByRole('button', { name: /받는 중/ })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(screen.getByRole('button', { name: /받는 중/ }));
  await userEvent.click(screen.getByRole('button', { name: /^접수 마감/ }));
  expect(tap).not.toHaveBeenCalled();
  expect(screen.getByRole('dialog', { name: /새 접수를 마감할까요/ })).toBeVisible();
});

it('resumes with one press', async () => {
  const tap = renderDesk({ desk: pausedDesk });
  expect(screen.getByRole('button', { name: /잠시 멈춤 ?11:00에 다시 시작/ })).toBeVisible();
  const panel = within(screen.getByRole('complementary'));
  await userEvent.click(panel.getByRole('button', { name: /지금 다시 시작/ }));
  expect(tap.mock.calls).toEqual([[{ type: 'resume' }]]);
});

it('names the day of an opening that is not today’s', () => {
  renderDesk({ desk: closedDesk });
  expect(screen.getByRole('button', { name: /^운영 종료 ?내일\(화\) 09:00에 엽니다$/ })).toBeVisible();
});

it('opens a closed clinic with one press', async () => {
  const tap = renderDesk({ desk: closedDesk });
  await userEvent.click(screen.getByRole('button', { name: /지금 열기/ }));
  expect(tap.mock.calls).toEqual([[{ type: 'reopen-intake' }]]);
});

it('asks how many are waiting, and accepts a confirmation or a recount', async () => {
  const tap = renderDesk({ desk: recountDueDesk });
  expect(screen.getByText('PCR 줄에 지금 몇 명이 기다리나요?')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '2명 맞습니다' }));
  expect(tap.mock.calls).toEqual([[{ type: 'correct', lane: 'pcr', waiting: 2 }]]);
  await userEvent.click(screen.getByRole('button', { name: '다시 세기' }));
  expect(screen.getByRole('dialog', { name: 'PCR 줄에 지금 몇 명이 계신가요?' })).toBeVisible();
});

it('asks to count the lane that is due, not one that was just counted', async () => {
  const counted = {
    type: 'recounted',
    at: '2026-11-23T03:09:00.000Z',
    lane: 'pcr',
    expected: 1,
    counted: 1,
    origin: { device: 'tablet-1', command: 'count', type: 'correct' },
  } as const;
  const waitsToo = { ...arrival(1), lane: 'heads' };
  const tap = renderDesk({
    desk: deskAfter([arrival(1), waitsToo, counted], '2026-11-23T03:10:00.000Z'),
  });
  expect(screen.queryByText(/^PCR 줄에 지금/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '1명 맞습니다' }));
  expect(tap.mock.calls).toEqual([[{ type: 'correct', lane: 'heads', waiting: 1 }]]);
  await userEvent.click(screen.getByRole('button', { name: '다시 세기' }));
  expect(screen.getByRole('dialog', { name: /^(?!PCR).* 줄에 지금 몇 명이 계신가요\?$/ })).toBeVisible();
});

it('warns of nothing where nothing has been pressed today', () => {
  const untouched = deskAfter([], recountDueDesk.asOf);
  const board = { ...boardFor(untouched, { low: 0, likely: 0, high: 0 }), unconfirmedSince: dayOpened.at };
  renderDesk({ desk: untouched, board });
  expect(screen.getByText('첫 접수를 누르시면 보입니다')).toBeVisible();
  expect(document.body).not.toHaveTextContent('새로 확인되지 않았어요');
  cleanup();
  renderDesk({ desk: recountDueDesk, board });
  expect(document.body).toHaveTextContent('새로 확인되지 않았어요');
});

it.each([
  ['silent', 'TV 소리 꺼짐', 'TV 소리가 나지 않습니다. 번호를 직접 불러 주세요.'],
  ['stale', 'TV 멈춤', 'TV가 멈췄습니다. 번호를 직접 불러 주세요.'],
  ['away', 'TV 응답 없음', 'TV가 응답하지 않습니다. 번호를 직접 불러 주세요.'],
] as const)('shows when the TV is %s, and what to do', (lobby, chip, what) => {
  renderDesk({ desk: busyDesk, screenStatus: lobby });
  expect(screen.getByText(chip)).toBeVisible();
  expect(screen.getByText(what)).toBeVisible();
});

it('does not mention a TV before it is known, and says when none is paired', () => {
  renderDesk({ desk: busyDesk, screenStatus: 'unknown' });
  expect(screen.getByText('1번 검사실 · 휴대전화에 알립니다')).toBeVisible();
  expect(screen.queryByText(/TV/)).toBeNull();
  cleanup();
  renderDesk({ desk: busyDesk, screenStatus: 'none' });
  expect(screen.getByText('1번 검사실 · 연결된 TV가 없어 휴대전화에만 알립니다')).toBeVisible();
});

it('shows the offline instructions while the server saves nothing, whatever the TV’s state', () => {
  renderDesk({ desk: busyDesk, view: { delivery: 'unsaved' }, screenStatus: 'well' });
  expect(screen.getByText('TV에 표시되지 않습니다. 번호를 직접 불러 주세요.')).toBeVisible();
  expect(screen.getByText('서버가 저장하지 못하고 있습니다.')).toBeVisible();
  expect(screen.getByText('저장 안 됨 · 0건 보관 중')).toBeVisible();
});

it('shows that the number follows later when no number of its own is left', () => {
  renderDesk({ desk: busyDesk, view: { connection: 'offline', lanesWithoutNumbers: ['pcr'] } });
  expect(screen.getByText('종이에 순서(1, 2, 3…)를 적어 드리세요')).toBeVisible();
});
