import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clinicBoard, pcr } from '../testing/fixtures.js';
import { pageDataAfter, withLanguage } from '../testing/render-page.js';
import { TicketNumberPage } from './TicketNumberPage.js';

const vibrate = vi.fn<(pattern: number[]) => boolean>();

beforeEach(() => {
  vibrate.mockReset();
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { vibrate }));
  vi.stubGlobal(
    'AudioContext',
    class {
      readonly state = 'suspended';
      readonly resume = async () => undefined;
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

const boardAfter = (line: string, called: string, tickets: number) =>
  clinicBoard('wangsimni-plaza', {
    version: 9,
    lanes: [
      {
        ...pcr,
        line,
        tickets,
        waiting: tickets,
        nowServing: [{ ticket: called, booth: '1', calledAt: '2026-11-19T05:27:00Z' }],
      },
    ],
  });

const page = (board = boardAfter('21-27', 'A020', 7), ticket = 'A027') =>
  withLanguage(
    'ko',
    <TicketNumberPage board={board} ticket={ticket} pageData={pageDataAfter(1, { boards: [board] })} />,
  );

it('alerts by sound and vibration when the number comes near and when it is called', async () => {
  const { rerender, container } = render(page());
  await userEvent.click(screen.getByRole('switch'));
  expect(screen.getByText('이 화면을 켜 두면 소리와 진동으로 알려 드려요.')).toBeVisible();
  rerender(page(boardAfter('25-27', 'A024', 3)));
  expect(vibrate).toHaveBeenCalledTimes(1);
  rerender(page(boardAfter('', 'A027', 0)));
  expect(vibrate).toHaveBeenCalledTimes(2);
  await waitFor(() =>
    expect(container.querySelector('[aria-live]')).toHaveTextContent('지금 들어오세요 1번 검사실'),
  );
});

it('does not alert who has not asked for it before the call', () => {
  const { rerender } = render(page());
  rerender(page(boardAfter('25-27', 'A024', 3)));
  expect(vibrate).not.toHaveBeenCalled();
});

it('offers the push of a home screen to nobody whose slip is not on the phone', async () => {
  vi.stubGlobal('navigator', Object.create(navigator, { userAgent: { value: 'iPhone' } }));
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  render(page());
  await userEvent.click(screen.getByRole('switch'));
  expect(screen.queryByText('화면을 꺼도 알림을 받으려면')).toBeNull();
});

it('tells the number called now and leads to the clinic and to another number', async () => {
  render(page(boardAfter('21-27', 'A020', 7), 'A012'));
  expect(screen.getByText('지금 부르는 번호').parentElement).toHaveTextContent('A020');
  expect(screen.getByRole('link', { name: '검사소 보기' })).toHaveAttribute(
    'href',
    '/clinics/wangsimni-plaza',
  );
  expect(screen.getByRole('heading', { name: '다른 번호 찾기' })).toBeVisible();
  await userEvent.type(screen.getByLabelText(/번호표 번호/), '25{Enter}');
  expect(location.pathname).toBe('/clinics/wangsimni-plaza/A025');
});

it('alerts for no other number than the one it was asked for', async () => {
  const { rerender } = render(page());
  await userEvent.click(screen.getByRole('switch'));
  rerender(page(undefined, 'A022'));
  expect(screen.getByRole('switch')).not.toBeChecked();
  expect(vibrate).not.toHaveBeenCalled();
});
