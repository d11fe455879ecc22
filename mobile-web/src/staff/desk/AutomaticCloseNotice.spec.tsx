import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { deskElement, inLanguage } from '../testing/desk-element.js';
import { automaticCloseDesk, lastGivenDesk } from '../testing/desk-fixtures.js';

beforeEach(() => localStorage.clear());

const renderDesk = (language: 'ko' | 'en', desk = automaticCloseDesk) =>
  render(inLanguage(language, deskElement({ desk })));

it.each([
  ['ko', 'PCR · 자동 마감 · A001번까지', '자동 마감A001번까지', '자동 마감'],
  ['en', 'PCR · closed automatically · up to A001', 'Closed automaticallyup to A001', 'Closed automatically'],
] as const)(
  'announces that a lane closed by itself, and says so in the lane (%s)',
  (language, news, key, tab) => {
    renderDesk(language);
    expect(screen.getByText(news)).toBeVisible();
    expect(screen.getByRole('button', { name: key })).toHaveAttribute('aria-pressed', 'true');
    expect(within(screen.getByRole('navigation')).getByText(tab)).toBeVisible();
  },
);

it('announces it once, and not what staff set', async () => {
  const { unmount } = renderDesk('ko');
  await userEvent.click(screen.getByRole('button', { name: '확인했습니다' }));
  expect(screen.queryByText(/PCR · 자동 마감/)).toBeNull();
  unmount();
  const again = renderDesk('ko');
  expect(screen.queryByText(/PCR · 자동 마감/)).toBeNull();
  again.unmount();
  localStorage.clear();
  renderDesk('ko', lastGivenDesk);
  expect(screen.queryByText(/자동 마감/)).toBeNull();
});
