import { render, screen } from '@testing-library/react';
import { QRCodeSVG } from 'qrcode.react';
import { beforeEach, expect, it, vi } from 'vitest';
import { boardFor, busyDesk, desk, emptyDesk, inLanguage, mixedDesk, slippedDesk } from '../testing/stage.js';
import { slipFor } from './slip.js';

beforeEach(() => localStorage.clear());

it('links to the ticket page and shows the public forecast', () => {
  const slip = slipFor(
    mixedDesk,
    boardFor(mixedDesk, { low: 300, likely: 480, high: 900 }),
    'A008',
    'https://hannun.kr',
  );
  expect(slip).toMatchObject({
    address: 'https://hannun.kr/t/token-of-slip-8',
    ahead: 0,
    forecast: { low: 300, high: 900 },
  });
});

it('has no URL before the server has saved the ticket, and no slip once it was called', () => {
  expect(slipFor(busyDesk, null, 'A002', '')).toMatchObject({ address: null, ahead: 0 });
  expect(slipFor(busyDesk, null, 'A016', '')).toMatchObject({ ahead: 14 });
  expect(slipFor(busyDesk, null, 'A001', '')).toBeNull();
});

it('shows the URL as a QR code', () => {
  const board = boardFor(slippedDesk, { low: 300, likely: 480, high: 900 });
  render(inLanguage('ko', desk({ desk: slippedDesk, board, open: { dialog: 'slip', ticket: 'A001' } })));
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
  const { rerender } = render(inLanguage('ko', desk({ desk: emptyDesk })));
  expect(print).not.toHaveBeenCalled();
  rerender(inLanguage('ko', desk({ desk: slippedDesk })));
  await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  rerender(inLanguage('ko', desk({ desk: { ...slippedDesk } })));
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});

it('prints nothing automatically by default', () => {
  const print = vi.spyOn(window, 'print').mockReturnValue();
  const { rerender } = render(inLanguage('ko', desk({ desk: emptyDesk })));
  rerender(inLanguage('ko', desk({ desk: slippedDesk })));
  expect(print).not.toHaveBeenCalled();
  print.mockRestore();
});
