import { render, screen } from '@testing-library/react';
import { QRCodeSVG } from 'qrcode.react';
import { beforeEach, expect, it, vi } from 'vitest';
import {
  boardFor,
  busyDesk,
  deskElement,
  emptyDesk,
  inLanguage,
  issuedSlipDesk,
  mixedDesk,
} from '../testing/desk-fixtures.js';
import { buildSlip } from './slip.js';

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
    forecast: { low: 300, high: 900 },
  });
});

it('has no URL before the server has saved the ticket, and no slip once it was called', () => {
  expect(buildSlip(busyDesk, null, 'A002', '')).toMatchObject({ url: null, ahead: 0 });
  expect(buildSlip(busyDesk, null, 'A016', '')).toMatchObject({ ahead: 14 });
  expect(buildSlip(busyDesk, null, 'A001', '')).toBeNull();
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

it('prints nothing automatically by default', () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  const { rerender } = render(inLanguage('ko', deskElement({ desk: emptyDesk })));
  rerender(inLanguage('ko', deskElement({ desk: issuedSlipDesk })));
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
});
