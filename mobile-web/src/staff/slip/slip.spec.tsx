import type { Board, Desk } from '@hannun/shared/contract';
import { createTranslate } from '@hannun/shared/i18n';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QRCodeSVG } from 'qrcode.react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { messagesIn } from '../messages.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  arrival,
  beyondLastDesk,
  boardFor,
  busyDesk,
  deskAfter,
  earlyDesk,
  emptyDesk,
  issuedSlipDesk,
  mixedDesk,
} from '../testing/desk-fixtures.js';
import { repeatThrottleMs } from '../ui/use-throttled-press.js';
import { buildSlip } from './slip.js';
import { slipDetails } from './slip-details.js';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('links to the ticket page and shows the public forecast', () => {
  const slip = buildSlip(
    mixedDesk,
    boardFor(mixedDesk, { low: 300, likely: 480, high: 900 }),
    'A008',
    'https://hannun.kr',
  );
  expect(slip).toMatchObject({
    url: 'https://hannun.kr/t/token-of-slip-8',
    ahead: 0,
    saying: { state: 'waiting', wait: { kind: 'between', low: 5, high: 15 } },
  });
});

it('has no URL before the server has saved the ticket, and no slip once it was called', () => {
  expect(buildSlip(busyDesk, null, 'A002', '')).toMatchObject({ url: null, ahead: 0 });
  expect(buildSlip(busyDesk, null, 'A016', '')).toMatchObject({ ahead: 14 });
  expect(buildSlip(busyDesk, null, 'A001', '')).toBeNull();
});

const printed = (desk: Desk, board: Board | null, name: string, language: 'ko' | 'en' = 'ko') => {
  const slip = buildSlip(desk, board, name, '');
  return slip && slipDetails(slip, { t: createTranslate(language, messagesIn(language)), language });
};

it('says before opening when the clinic opens, and about when the holder is called', () => {
  const board = boardFor(earlyDesk, { low: 0, likely: 0, high: 0 });
  const lanes = board.lanes.map((lane) => ({
    ...lane,
    forecast: null,
    intake: 'not-yet' as const,
    reopensAt: '2026-11-23T00:00:00.000Z',
    fromOpening: { low: 300, likely: 480, high: 900 },
  }));
  expect(printed(earlyDesk, { ...board, lanes }, 'A002')).toEqual([
    '09:00에 엽니다',
    '앞에 1명',
    '09:05~09:15쯤 부릅니다',
    '08:30 발급',
  ]);
  expect(printed(earlyDesk, null, 'A002', 'en')).toEqual(['Opens at 09:00', 'About 1 ahead', 'Issued 08:30']);
});

it('says without the server that a place in line is a guess', () => {
  expect(printed(busyDesk, null, 'A016')?.[0]).toBe('앞에 14명쯤');
  expect(printed(busyDesk, null, 'A002')?.[0]).toBe('곧 차례일 것 같음');
  const board = boardFor(busyDesk, { low: 300, likely: 480, high: 900 });
  expect(printed(busyDesk, board, 'A016')?.[0]).toBe('앞에 14명');
});

it('says who may not be reached today, and promises them no wait', () => {
  expect(
    printed(beyondLastDesk, boardFor(beyondLastDesk, { low: 300, likely: 480, high: 900 }), 'A002'),
  ).toEqual(['앞에 1명', '오늘은 A001번까지 검사합니다. 접수창구에 물어봐 주세요.', '10:00 발급']);
});

it('shows the URL as a QR code', () => {
  const board = boardFor(issuedSlipDesk, { low: 300, likely: 480, high: 900 });
  render(
    inLanguage(
      'ko',
      deskElement({ desk: issuedSlipDesk, board, dialog: { dialog: 'slip', ticket: 'A001' } }),
    ),
  );
  const drawn = screen.getByRole('img', { name: 'A001 번호표 QR 코드' });
  const { container } = render(
    <QRCodeSVG value={`${location.origin}/t/token-of-slip-1`} size={256} level="M" marginSize={3} />,
  );
  const path = [...drawn.querySelectorAll('path')].map((each) => each.getAttribute('d'));
  expect(path).toEqual([...container.querySelectorAll('path')].map((each) => each.getAttribute('d')));
  expect(screen.getAllByText('예상 대기 5~15분')[0]).toBeVisible();
});

it('says in the dialog where phones cannot open the code', () => {
  const slip = (origin: string) => {
    localStorage.setItem('hannun:slip-origin', origin);
    return inLanguage(
      'ko',
      deskElement({ desk: issuedSlipDesk, dialog: { dialog: 'slip', ticket: 'A001' } }),
    );
  };
  const { rerender } = render(slip('http://127.0.0.1:3000'));
  expect(screen.getByText(/이 기기 밖에서 열리지 않습니다/)).toBeVisible();
  rerender(slip('http://192.168.0.9'));
  expect(screen.getByText(/이 건물의 인터넷에서만/)).toBeVisible();
  rerender(slip('https://hannun.kr'));
  expect(screen.queryByText(/PUBLIC_URL/)).toBeNull();
});

it('says once at the desk, after the first slip, where phones cannot open the code', async () => {
  const print = stubPrint();
  localStorage.setItem('hannun:slip-origin', 'http://127.0.0.1:3000');
  const desk = inLanguage('ko', deskElement({ desk: mixedDesk, dialog: { dialog: 'slip', ticket: 'A002' } }));
  const warnings = () => screen.queryAllByText(/이 기기 밖에서 열리지 않습니다/).length;
  const { unmount } = render(desk);
  expect(warnings()).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: '인쇄' }));
  expect(print).toHaveBeenCalledOnce();
  expect(warnings()).toBe(2);
  const band = screen.getAllByText(/이 기기 밖에서 열리지 않습니다/)[0]?.closest('section');
  fireEvent.click(within(band ?? document.body).getByRole('button', { hidden: true, name: '닫기' }));
  expect(warnings()).toBe(1);
  unmount();
  render(desk);
  await userEvent.click(screen.getByRole('button', { name: '인쇄' }));
  expect(warnings()).toBe(1);
});

it('prints a number given earlier at reception again with one tap', async () => {
  const print = stubPrint();
  const desk = deskAfter([arrival(1), { ...arrival(2), party: 4 }, arrival(3)]);
  const atReception = Object.fromEntries(
    desk.lanes.map(({ lane }) => [lane, { booth: null, since: desk.asOf }]),
  );
  render(inLanguage('ko', deskElement({ desk, view: { boothChoices: atReception } })));
  const earlier = within(screen.getByRole('group', { name: '앞서 드린 번호' }));
  expect(earlier.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'A0024명다시 인쇄',
    'A001다시 인쇄',
  ]);
  await userEvent.click(earlier.getByRole('button', { name: /A001/ }));
  expect(print).toHaveBeenCalledOnce();
  expect(paper()).toHaveTextContent('A001');
});

const paper = () => document.querySelector<HTMLElement>('.paper');
const soonAfterCheckIn = () =>
  vi.useFakeTimers({ now: Date.parse(issuedSlipDesk.asOf) + 1000, toFake: ['Date'] });

function stubPrint(isSheetOpen = false) {
  const print = vi.fn(() => {
    dispatchEvent(new Event('beforeprint'));
    if (!isSheetOpen) dispatchEvent(new Event('afterprint'));
  });
  vi.stubGlobal('print', print);
  return print;
}

it('prints the slip in both languages when asked, and marks it the second time', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const print = stubPrint();
  render(inLanguage('ko', deskElement({ desk: mixedDesk, dialog: { dialog: 'slip', ticket: 'A002' } })));
  await userEvent.click(screen.getByRole('button', { name: '인쇄' }));
  expect(print).toHaveBeenCalledOnce();
  expect(paper()).toHaveTextContent('A002');
  expect(paper()).toHaveTextContent('일행 (본인 포함)Your party3명3 people');
  expect(paper()).not.toHaveTextContent('다시 인쇄한');
  vi.advanceTimersByTime(repeatThrottleMs);
  await userEvent.click(screen.getByRole('button', { name: '인쇄' }));
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(2));
  expect(paper()).toHaveTextContent('다시 인쇄한 번호표');
});

it('prints each of this tablet’s own slips once when automatic printing is on', async () => {
  soonAfterCheckIn();
  const print = stubPrint();
  localStorage.setItem('hannun:staff-settings', '{"autoPrint":true}');
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  expect(print).not.toHaveBeenCalled();
  rerender(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  rerender(inLanguage('ko', deskElement({ desk: { ...issuedSlipDesk } })));
  expect(print).toHaveBeenCalledOnce();
  expect(paper()?.querySelector('svg')).not.toBeNull();
});

const offlineDesk = deskAfter([arrival(1)]);

it('prints without a code while the server is away, says so, and does not print again afterwards', async () => {
  soonAfterCheckIn();
  const print = stubPrint();
  localStorage.setItem('hannun:staff-settings', '{"autoPrint":true}');
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  rerender(inLanguage('ko', deskElement({ desk: offlineDesk, view: { connection: 'offline' } })));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  expect(paper()?.querySelector('svg')).toBeNull();
  expect(paper()).toHaveTextContent('QR 코드가 없어요');
  rerender(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  await act(async () => undefined);
  expect(print).toHaveBeenCalledOnce();
});

it('promises no wait and no code while the server is away', () => {
  vi.useFakeTimers({ now: Date.parse(issuedSlipDesk.asOf) + 1000, toFake: ['Date'] });
  const board = boardFor(issuedSlipDesk, { low: 300, likely: 480, high: 900 });
  const desk = (connection: 'live' | 'offline') =>
    inLanguage(
      'ko',
      deskElement({
        desk: connection === 'live' ? issuedSlipDesk : offlineDesk,
        board,
        view: { connection },
        dialog: { dialog: 'slip', ticket: 'A001' },
      }),
    );
  const { unmount } = render(desk('live'));
  expect(screen.getAllByText(/5~15분/)).toHaveLength(2);
  unmount();
  render(desk('offline'));
  expect(screen.queryByText(/5~15분/)).toBeNull();
  expect(screen.getByText(/저장되면 QR/)).toBeVisible();
  expect(screen.queryByText(/휴대전화로 찍으면/)).toBeNull();
});

it('leaves a slip in the page until the browser is done, and then prints the next person’s', async () => {
  soonAfterCheckIn();
  const print = stubPrint(true);
  localStorage.setItem('hannun:staff-settings', '{"autoPrint":true}');
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  rerender(
    inLanguage(
      'ko',
      deskElement({ desk: deskAfter([arrival(1), arrival(2)]), view: { connection: 'offline' } }),
    ),
  );
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  await act(async () => undefined);
  expect(paper()).toHaveTextContent('A001');
  await act(async () => dispatchEvent(new Event('afterprint')));
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(2));
  expect(paper()).toHaveTextContent('A002');
  await act(async () => dispatchEvent(new Event('afterprint')));
});

it('prints nothing automatically by default', () => {
  soonAfterCheckIn();
  const print = stubPrint();
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  rerender(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  expect(print).not.toHaveBeenCalled();
});
