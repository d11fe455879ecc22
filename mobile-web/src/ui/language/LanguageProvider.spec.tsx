import { commonMessages } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { LanguageProvider, useTranslation } from './LanguageProvider.js';

const messages = [commonMessages];

function Greeting() {
  const { t, setLanguage } = useTranslation();
  return (
    <button type="button" onClick={() => setLanguage('en')}>
      {t('live')}
    </button>
  );
}

const page = () => (
  <LanguageProvider messages={messages}>
    <Greeting />
  </LanguageProvider>
);

beforeEach(() => localStorage.clear());

it('translates the page, sets its lang attribute and remembers the choice', async () => {
  localStorage.setItem('hannun:language', 'ko');
  const { unmount } = render(page());
  expect(document.documentElement).toHaveAttribute('lang', 'ko');
  await userEvent.click(screen.getByRole('button', { name: '실시간' }));
  expect(screen.getByRole('button', { name: 'Live' })).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'en');
  unmount();
  render(page());
  expect(screen.getByRole('button', { name: 'Live' })).toBeVisible();
});
