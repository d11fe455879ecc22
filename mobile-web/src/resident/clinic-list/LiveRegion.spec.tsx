import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveRegion } from './LiveRegion.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('announces what is shown, at most every ten seconds, and never holds what is shown no more', () => {
  const { rerender, container } = render(<LiveRegion message="plaza" />);
  const held = () => container.textContent;
  expect(held()).toBe('plaza');
  rerender(<LiveRegion message="forest" />);
  act(() => vi.advanceTimersByTime(0));
  expect(screen.getByText('forest')).toHaveAttribute('aria-live', 'polite');
  rerender(<LiveRegion message="station" />);
  expect(held()).toBe('');
  act(() => vi.advanceTimersByTime(9_000));
  rerender(<LiveRegion message="market" />);
  expect(held()).toBe('');
  act(() => vi.advanceTimersByTime(1_000));
  expect(held()).toBe('market');
});
