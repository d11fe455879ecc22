import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcement } from './Announcement.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('announces the latest text at most every thirty seconds', () => {
  const { rerender } = render(<Announcement words="plaza" />);
  rerender(<Announcement words="forest" />);
  act(() => vi.advanceTimersByTime(0));
  expect(screen.getByText('forest')).toHaveAttribute('aria-live', 'polite');
  rerender(<Announcement words="station" />);
  act(() => vi.advanceTimersByTime(29_000));
  expect(screen.queryByText('station')).toBeNull();
  act(() => vi.advanceTimersByTime(1_000));
  expect(screen.getByText('station')).toBeInTheDocument();
});
