import { residentLanguages } from '@hannun/shared/i18n';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { preferredLanguage } from '../../ui/language/language-preference.js';
import { withLanguage } from '../testing/render-page.js';
import { AppBar } from './AppBar.js';
import { applyTextSize, loadTextSize } from './text-size.js';

beforeEach(() => localStorage.clear());
afterEach(() => applyTextSize(100));

const bar = <AppBar start={null} title="성동구 검사소 현황" />;

it('scales the text of the page and remembers the size', async () => {
  render(withLanguage('ko', bar));
  await userEvent.click(screen.getByRole('button', { name: '글자 크기 100 %' }));
  await userEvent.click(screen.getByRole('button', { name: '150 %' }));
  expect(document.documentElement.style.fontSize).toBe('150%');
  expect(document.documentElement).toHaveAttribute('data-large-text');
  expect(loadTextSize()).toBe(150);
  expect(screen.queryByRole('button', { name: '200 %' })).toBeNull();
});

it('lists every language under its own name', async () => {
  render(withLanguage('ko', bar));
  const choice = screen.getByRole('combobox', { name: /Language/ });
  expect([...choice.children].map((option) => option.textContent)).toEqual([
    '한국어',
    'English',
    '中文',
    'Tiếng Việt',
    '日本語',
    'ไทย',
    'Русский',
  ]);
  await userEvent.selectOptions(choice, 'Русский');
  expect(await screen.findByRole('button', { name: 'Размер текста 100 %' })).toBeVisible();
  expect(document.documentElement).toHaveAttribute('lang', 'ru');
  expect(preferredLanguage(residentLanguages)).toBe('ru');
});
