import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { busyDesk } from '../testing/desk-fixtures.js';

const message = {
  id: 'word-1',
  at: '2026-11-23T01:00:00.000Z',
  text: { ko: '인원을 다시 세어 주세요', en: 'Please recount' },
};
const deskWithMessage = (language: 'ko' | 'en', word = message) =>
  inLanguage(language, deskElement({ desk: { ...busyDesk, word } }));

beforeEach(() => localStorage.clear());

it('shows the office’s message in the tablet’s language, or in Korean', () => {
  const { rerender } = render(deskWithMessage('en'));
  expect(screen.getByText('Please recount')).toBeVisible();
  rerender(deskWithMessage('ko'));
  const { en: _, ...onlyKorean } = message.text;
  rerender(
    inLanguage(
      'en',
      deskElement({ desk: { ...busyDesk, word: { ...message, id: 'word-2', text: onlyKorean } } }),
    ),
  );
  expect(screen.getByText('인원을 다시 세어 주세요')).toHaveAttribute('lang', 'ko');
});

it('stays read over a reload, and shows the next message', async () => {
  const first = render(deskWithMessage('ko'));
  await userEvent.click(screen.getByRole('button', { name: '확인했습니다' }));
  expect(screen.queryByText('인원을 다시 세어 주세요')).toBeNull();
  first.unmount();
  const again = render(deskWithMessage('ko'));
  expect(screen.queryByText('인원을 다시 세어 주세요')).toBeNull();
  again.rerender(
    deskWithMessage('ko', {
      ...message,
      id: 'word-3',
      text: { ...message.text, ko: '점심 뒤에 소독합니다' },
    }),
  );
  expect(screen.getByText('점심 뒤에 소독합니다')).toBeVisible();
});
