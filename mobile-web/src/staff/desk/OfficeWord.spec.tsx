import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { busyDesk, desk, inLanguage } from '../testing/stage.js';

const word = {
  id: 'word-1',
  at: '2026-11-23T01:00:00.000Z',
  text: { ko: '인원을 다시 세어 주세요', en: 'Please recount' },
};
const told = (language: 'ko' | 'en', said = word) =>
  inLanguage(language, desk({ desk: { ...busyDesk, word: said } }));

beforeEach(() => localStorage.clear());

it('shows the office’s message in the tablet’s language, or in Korean', () => {
  const { rerender } = render(told('en'));
  expect(screen.getByText('Please recount')).toBeVisible();
  rerender(told('ko'));
  const { en: _, ...onlyKorean } = word.text;
  rerender(
    inLanguage('en', desk({ desk: { ...busyDesk, word: { ...word, id: 'word-2', text: onlyKorean } } })),
  );
  expect(screen.getByText('인원을 다시 세어 주세요')).toHaveAttribute('lang', 'ko');
});

it('stays read over a reload, and shows the next message', async () => {
  const first = render(told('ko'));
  await userEvent.click(screen.getByRole('button', { name: '확인했습니다' }));
  expect(screen.queryByText('인원을 다시 세어 주세요')).toBeNull();
  first.unmount();
  const again = render(told('ko'));
  expect(screen.queryByText('인원을 다시 세어 주세요')).toBeNull();
  again.rerender(told('ko', { ...word, id: 'word-3', text: { ...word.text, ko: '점심 뒤에 소독합니다' } }));
  expect(screen.getByText('점심 뒤에 소독합니다')).toBeVisible();
});
