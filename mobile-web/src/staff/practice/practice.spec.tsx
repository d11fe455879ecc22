import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Tap } from '../tablet/tablet.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk, emptyDesk, rollDesk } from '../testing/desk-fixtures.js';
import { repeatThrottleMs } from '../ui/use-throttled-press.js';

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

const atReception = { pcr: { booth: null, since: '2026-11-22T22:00:00.000Z' } };

/** The practice that `?` opens, with what became of the tablet's real taps. */
async function practise(options: Parameters<typeof deskElement>[0], open?: () => Promise<void>) {
  const tap = vi.fn((_: Tap) => null);
  render(inLanguage('ko', deskElement({ ...options, tap })));
  await open?.();
  await userEvent.click(screen.getByRole('button', { name: '?' }));
  await screen.findByText(/누르셔도 아무것도 보내지 않습니다/);
  let nowMs = performance.now();
  const clock = vi.spyOn(performance, 'now');
  /** Not sooner after the last press than somebody who means it. */
  const press = (name: RegExp | string) => {
    nowMs += 2 * repeatThrottleMs;
    clock.mockReturnValue(nowMs);
    return userEvent.click(screen.getByRole('button', { name }));
  };
  return { tap, press };
}
const task = () => document.querySelector('.practice__task')?.textContent ?? '';

it('goes through the keys of a booth on a toy line and sends nothing', async () => {
  const { tap, press } = await practise({ desk: busyDesk });
  expect(task()).toContain('1/6');
  await press(/다음 분 호출/);
  await press('안 오심 처리');
  expect(task()).toContain('3/6늦게 오셨습니다');
  await press(/Z001.*다시 줄에 넣기/);
  await press(/다음 분 호출/);
  await press(/검사 완료/);
  expect(task()).toContain('6/6');
  await press('되돌리기');
  expect(task()).toContain('다 해 보셨습니다');
  await press('시작하기');
  expect(screen.getByText('성동구보건소 선별진료소')).toBeVisible();
  expect(tap).not.toHaveBeenCalled();
});

it('goes through the keys of reception, where a family takes one tap', async () => {
  const { tap, press } = await practise({ desk: emptyDesk, view: { boothChoices: atReception } });
  expect(task()).toContain('1/3');
  await press(/한 분 접수/);
  await press('4명');
  expect(screen.getByText('방금 드린 번호').closest('.given-number')).toHaveTextContent('Z007');
  await press('되돌리기');
  expect(task()).toContain('다 해 보셨습니다');
  expect(tap).not.toHaveBeenCalled();
});

it('goes through the keys of a count', async () => {
  const openCount = () =>
    userEvent.click(within(screen.getByRole('navigation')).getByRole('button', { name: /신속항원/ }));
  const { tap, press } = await practise({ desk: busyDesk }, openCount);
  await press(/한 분 오셨습니다/);
  await press(/한 분 나가셨습니다/);
  await press('되돌리기');
  expect(task()).toContain('다 해 보셨습니다');
  expect(tap).not.toHaveBeenCalled();
});

it('lets other keys be tried, says what does not open, and ends at any time', async () => {
  const { tap, press } = await practise({ desk: rollDesk });
  await press(/한 분 오셨습니다/);
  expect(task()).toContain('1/6');
  await press(/뜯은 번호 입력/);
  expect(task()).toContain('연습에서는 열리지 않습니다.');
  await press('연습 끝내기');
  expect(screen.queryByText(/누르셔도 아무것도 보내지 않습니다/)).toBeNull();
  expect(tap).not.toHaveBeenCalled();
});
