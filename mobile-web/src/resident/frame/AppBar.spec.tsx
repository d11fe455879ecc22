import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inLanguage } from '../testing/stage.js';
import { AppBar } from './AppBar.js';
import { applyTextSize, rememberedTextSize } from './text-size.js';

beforeEach(() => localStorage.clear());
afterEach(() => applyTextSize(100));

const bar = <AppBar start={null} title="성동구 검사소 현황" />;

it('sets all text of the page and remembers it', async () => {
  render(inLanguage('ko', bar));
  await userEvent.click(screen.getByRole('button', { name: '글자 크기 100 %' }));
  await userEvent.click(screen.getByRole('button', { name: '150 %' }));
  expect(document.documentElement.style.fontSize).toBe('150%');
  expect(document.documentElement).toHaveAttribute('data-large-text');
  expect(rememberedTextSize()).toBe(150);
  expect(screen.queryByRole('button', { name: '200 %' })).toBeNull();
});

it('offers the other language in that language', async () => {
  render(inLanguage('ko', bar));
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.getByRole('button', { name: '한국어' })).toHaveAttribute('lang', 'ko');
  expect(screen.getByRole('button', { name: 'Text size 100 %' })).toBeVisible();
});
