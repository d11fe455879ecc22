import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveRegion } from './LiveRegion.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('announces the latest text at most every thirty seconds', () => {
  const { rerender } = render(<LiveRegion message="plaza" />);
  rerender(<LiveRegion message="forest" />);
  act(() => vi.advanceTimersByTime(0));
  expect(screen.getByText('forest')).toHaveAttribute('aria-live', 'polite');
  rerender(<LiveRegion message="station" />);
  act(() => vi.advanceTimersByTime(29_000));
  expect(screen.queryByText('station')).toBeNull();
  act(() => vi.advanceTimersByTime(1_000));
  expect(screen.getByText('station')).toBeInTheDocument();
});
