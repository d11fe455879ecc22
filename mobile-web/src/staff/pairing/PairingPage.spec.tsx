import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { inLanguage } from '../testing/desk-element.js';
import { device } from '../testing/desk-fixtures.js';
import { PairingPage } from './PairingPage.js';

it('pairs with the code typed or pressed', async () => {
  const pair = vi.fn(async () => ({ ok: true as const, device }));
  const onPaired = vi.fn();
  render(inLanguage('ko', <PairingPage pair={pair} onPaired={onPaired} />));
  expect(screen.getByRole('button', { name: '연결하기' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('연결 코드'), 'bcdf-ghj');
  await userEvent.click(screen.getByRole('button', { name: 'K' }));
  await userEvent.click(screen.getByRole('button', { name: '연결하기' }));
  expect(pair).toHaveBeenCalledWith('BCDFGHJK', '');
  expect(onPaired).toHaveBeenCalledWith(device);
});

it.each([
  ['ko', 'invalid', '맞지 않거나 기한이 지난 코드입니다.'],
  ['en', 'invalid', 'This code is wrong or has expired.'],
  ['ko', 'unavailable', '서버에 연결할 수 없습니다.'],
  ['en', 'rate-limited', 'Wrong codes came from this network several times.'],
] as const)('shows in %s why pairing failed: %s', async (language, code, words) => {
  const pair = async () => ({ ok: false as const, error: { code, message: '' } });
  render(inLanguage(language, <PairingPage pair={pair} onPaired={() => undefined} />));
  await userEvent.type(screen.getByRole('textbox', { name: /연결 코드|Pairing code/ }), 'BCDFGHJK');
  await userEvent.click(screen.getByRole('button', { name: /연결하기|^Pair$/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
});

it('does not pair by a link alone: shows the clinic and waits for confirmation', async () => {
  const pair = vi.fn(async () => ({ ok: true as const, device }));
  const name = { ko: '왕십리광장', en: 'Wangsimni Plaza' };
  const previewCode = async () => ({
    ok: true as const,
    target: { role: 'staff' as const, clinicId: 'plaza', name },
  });
  render(
    inLanguage(
      'ko',
      <PairingPage initialCode="bcdfghjk" previewCode={previewCode} pair={pair} onPaired={() => undefined} />,
    ),
  );
  expect(await screen.findByRole('status')).toHaveTextContent('왕십리광장의 접수 태블릿이 됩니다.');
  expect(pair).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: '연결하기' }));
  expect(pair).toHaveBeenCalledWith('BCDFGHJK', '');
});

it('reports an expired code from a link before anything is pressed', async () => {
  const previewCode = async () => ({
    ok: false as const,
    error: { code: 'unauthenticated' as const, message: '' },
  });
  const pair = async () => ({ ok: true as const, device });
  render(
    inLanguage(
      'en',
      <PairingPage initialCode="BCDFGHJK" previewCode={previewCode} pair={pair} onPaired={() => undefined} />,
    ),
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('This code is wrong or has expired.');
});
