import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { disabled, link, primary } from './Button.examples.js';

it('never submits a form by accident', () => {
  render(primary);
  expect(screen.getByRole('button', { name: '다시 불러오기' })).toHaveAttribute('type', 'button');
});

it('can be disabled', () => {
  render(disabled);
  expect(screen.getByRole('button', { name: 'Call next' })).toBeDisabled();
});

it('looks the same as a link', () => {
  render(link);
  expect(screen.getByRole('link', { name: /120/ })).toHaveClass('button');
});
