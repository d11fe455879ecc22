import type { Board, Desk } from '@hannun/shared/contract';
import { createTranslate } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import { QRCodeSVG } from 'qrcode.react';
import { beforeEach, expect, it, vi } from 'vitest';
import { messagesIn } from '../messages.js';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import {
  beyondLastDesk,
  boardFor,
  busyDesk,
  earlyDesk,
  emptyDesk,
  issuedSlipDesk,
  mixedDesk,
} from '../testing/desk-fixtures.js';
import { buildSlip } from './slip.js';
import { slipDetails } from './slip-details.js';

beforeEach(() => localStorage.clear());

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
  expect(printed(earlyDesk, null, 'A002', 'en')).toEqual(['Opens at 09:00', '1 ahead', 'Issued 08:30']);
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

it('prints each of this tablet’s own slips once when automatic printing is on', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  localStorage.setItem('hannun:staff-settings', '{"autoPrint":true}');
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  expect(print).not.toHaveBeenCalled();
  rerender(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  rerender(inLanguage('ko', deskElement({ desk: { ...issuedSlipDesk } })));
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});

it('prints a number again that comes back the next day on another slip', async () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  localStorage.setItem('hannun:staff-settings', '{"autoPrint":true}');
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  rerender(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  const lanes = issuedSlipDesk.lanes.map((lane) => ({
    ...lane,
    line: lane.line.map((ticket) => ({ ...ticket, token: `next-${ticket.token}` })),
  }));
  rerender(inLanguage('ko', deskElement({ desk: { ...issuedSlipDesk, day: '2026-11-24', lanes } })));
  await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(2));
  print.mockRestore();
});

it('prints nothing automatically by default', () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  rerender(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
});
