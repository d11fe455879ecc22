import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { checking, live, loading, stale } from './FreshnessIndicator.examples.js';

it('shows its state as text', () => {
  render(live);
  expect(screen.getByText('실시간 · 방금 바뀜').parentElement).toHaveAttribute('data-state', 'live');
});

it.each([
  [stale, '14:28 기준 · 4분 전', 'stale'],
  [checking, '확인 중', 'checking'],
  [loading, '불러오는 중', 'loading'],
])('is hollow as soon as it is not live', (example, words, state) => {
  render(example);
  expect(screen.getByText(words).parentElement).toHaveAttribute('data-state', state);
});
