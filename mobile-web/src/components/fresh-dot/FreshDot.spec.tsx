import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { live, stale } from './FreshDot.examples.js';

it('says in words what the dot shows', () => {
  render(live);
  expect(screen.getByText('실시간 · 방금 바뀜').parentElement).toHaveAttribute('data-state', 'live');
});

it('is hollow as soon as it is not live', () => {
  render(stale);
  expect(screen.getByText(/14:28/).parentElement).toHaveAttribute('data-state', 'stale');
});
