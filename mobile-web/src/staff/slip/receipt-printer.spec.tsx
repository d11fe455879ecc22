import type { Desk, PrintedTicket, PrintState } from '@hannun/shared/contract';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { emptyDesk, issuedSlipDesk, mixedDesk } from '../testing/desk-fixtures.js';
import { repeatThrottleMs } from '../ui/use-throttled-press.js';

const print = vi.fn();
const answer = vi.fn(async (_path: string, _request?: RequestInit) => new Response('{"clinics":[]}'));

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('print', print);
  vi.stubGlobal('fetch', answer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  print.mockReset();
  answer.mockReset().mockImplementation(async () => new Response('{"clinics":[]}'));
});

const printed = (ticket: string, state: PrintState, id = ticket): PrintedTicket => ({
  id,
  ticket,
  state,
  isReprint: false,
  at: mixedDesk.asOf,
});
const deskWith = (...prints: PrintedTicket[]) =>
  inLanguage('ko', deskElement({ desk: { ...mixedDesk, prints } }));
const requested = () =>
  answer.mock.calls
    .filter(([path]) => path === '/api/v1/print-jobs')
    .map(([, request]) => JSON.parse(String(request?.body)));

it('says what somebody has to do at the printer, until the slip is out', () => {
  const { rerender } = render(deskWith(printed('A002', 'no-paper')));
  expect(screen.getByText(/종이를 넣으면 이어서 나옵니다/)).toBeVisible();
  rerender(deskWith(printed('A002', 'printed')));
  expect(screen.queryByText(/종이/)).toBeNull();
});

it('offers a second print only where nobody knows whether the first came out', async () => {
  render(deskWith(printed('A001', 'unknown'), printed('A002', 'unknown')));
  expect(screen.getByText(/나왔는지 알 수 없습니다/)).toHaveTextContent('외 1장도');
  await userEvent.click(screen.getByRole('button', { name: '나왔습니다' }));
  await userEvent.click(screen.getByRole('button', { name: '다시 인쇄' }));
  expect(requested()).toMatchObject([{ ticket: 'A001' }]);
  expect(print).not.toHaveBeenCalled();
  expect(screen.queryByText(/나왔는지 알 수 없습니다/)).toBeNull();
});

const answers = () =>
  answer.mock.calls
    .filter(([path]) => path.endsWith('/answer'))
    .map(([path, request]) => [path.split('/').at(-2), JSON.parse(String(request?.body))]);

it('tells the server that a slip came out, and asks no more, also after a reload while it is away', async () => {
  answer.mockRejectedValue(new TypeError('offline'));
  const { unmount } = render(deskWith(printed('A001', 'unknown')));
  await userEvent.click(screen.getByRole('button', { name: '나왔습니다' }));
  unmount();
  answer.mockReset().mockImplementation(async () => new Response('{"clinics":[]}'));
  render(deskWith(printed('A001', 'unknown')));
  expect(screen.queryByText(/나왔는지 알 수 없습니다/)).toBeNull();
  await vi.waitFor(() => expect(answers()).toEqual([['A001', { ticket: 'A001', answer: 'printed' }]]));
});

it('asks only where the slip’s holder stood: where the number was given, and at reception', () => {
  const [given] = issuedSlipDesk.history;
  if (!given) throw new Error('Nothing was given');
  const prints = [printed('A001', 'unknown')];
  const other = { ...issuedSlipDesk, prints, history: [{ ...given, device: 'another' }] };
  const isAsked = (desk: Desk, booth: string | null) => {
    const { unmount } = render(
      inLanguage(
        'ko',
        deskElement({ desk, view: { boothChoices: { pcr: { booth, since: mixedDesk.asOf } } } }),
      ),
    );
    const found = screen.queryByRole('button', { name: '나왔습니다' }) !== null;
    unmount();
    return found;
  };
  expect(isAsked({ ...issuedSlipDesk, prints }, '1')).toBe(true);
  expect(isAsked(other, '1')).toBe(false);
  expect(isAsked(other, null)).toBe(true);
  expect(isAsked({ ...other, history: [] }, '1')).toBe(true);
});

it('does not ask where another tablet has answered', () => {
  render(deskWith({ ...printed('A001', 'offline'), isSeen: true }));
  expect(screen.queryByText(/프린터에 연결되지 않습니다/)).toBeNull();
});

it('tells the server of a slip that the tablet printed while it was away, under its check-in, until it hears', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  answer.mockRejectedValue(new TypeError('offline'));
  const shown = (connection: 'live' | 'offline') =>
    inLanguage(
      'ko',
      deskElement({
        desk: { ...issuedSlipDesk, prints: [] },
        view: { connection },
        dialog: { dialog: 'slip', ticket: 'A001' },
      }),
    );
  const { rerender } = render(shown('offline'));
  await userEvent.click(screen.getByRole('button', { name: '인쇄' }));
  expect(print).toHaveBeenCalledOnce();
  answer.mockReset().mockImplementation(async () => new Response('{"clinics":[]}'));
  rerender(shown('live'));
  const checkIn = issuedSlipDesk.history[0]?.command;
  await vi.waitFor(() => expect(answers()).toEqual([[checkIn, { ticket: 'A001', answer: 'printed' }]]));
});

it('says nothing of a slip that came out at a second try', () => {
  render(deskWith(printed('A001', 'unknown', 'first'), printed('A001', 'printed', 'second')));
  expect(screen.queryByText(/나왔는지/)).toBeNull();
});

it('shows the state in the waiting list and beside what was done last', () => {
  const desk = { ...mixedDesk, prints: [printed('A008', 'cover-open')] };
  const { unmount } = render(inLanguage('ko', deskElement({ desk, dialog: { dialog: 'line' } })));
  expect(screen.getByRole('button', { name: /^A008.*프린터 덮개가 열려 있습니다/ })).toBeVisible();
  unmount();
  const issued = { ...issuedSlipDesk, prints: [printed('A001', 'printed')] };
  render(inLanguage('ko', deskElement({ desk: issued })));
  expect(screen.getByTitle('오늘 한 일 보기')).toHaveTextContent('인쇄했습니다');
});

it('shows the state beside the ticket', () => {
  const desk = { ...mixedDesk, prints: [printed('A001', 'queued')] };
  render(inLanguage('ko', deskElement({ desk, dialog: { dialog: 'ticket', ticket: 'A001' } })));
  expect(screen.getByText('프린터로 보냈습니다')).toBeVisible();
});

it('prints on the receipt printer, and in the browser only while the server cannot be told', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const desk = { ...mixedDesk, prints: [] };
  render(inLanguage('ko', deskElement({ desk, dialog: { dialog: 'slip', ticket: 'A001' } })));
  await userEvent.click(screen.getByRole('button', { name: '인쇄' }));
  expect(requested()).toMatchObject([{ ticket: 'A001' }]);
  expect(print).not.toHaveBeenCalled();
  answer.mockRejectedValue(new TypeError('offline'));
  vi.advanceTimersByTime(repeatThrottleMs);
  await userEvent.click(screen.getByRole('button', { name: '인쇄' }));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  const [, ...tries] = requested();
  expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
});

it('leaves check-ins to the receipt printer, whatever the tablet is set to', () => {
  vi.useFakeTimers({ now: Date.parse(issuedSlipDesk.asOf) + 1000, toFake: ['Date'] });
  localStorage.setItem('hannun:staff-settings', '{"autoPrint":true}');
  const { rerender } = render(inLanguage('ko', deskElement({ desk: { ...emptyDesk, prints: [] } })));
  rerender(inLanguage('ko', deskElement({ desk: { ...issuedSlipDesk, prints: [] } })));
  vi.useRealTimers();
  expect(print).not.toHaveBeenCalled();
});
